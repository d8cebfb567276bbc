import type { JSONDocument } from 'vscode-json-languageservice';
import type { CompletionItem } from 'vscode-languageserver';

/** How keys of several words are written: proto3 JSON takes both. */
export type KeyStyle = 'snake' | 'camel';

/** How a payload writes keys of several words; as the providers' own pages do where it has none. */
export function keyStyleIn(json: string): KeyStyle {
  return /"[a-z]+[A-Z][A-Za-z]*"\s*:/.test(json) && !/"[a-z]+_[a-z_]+"\s*:/.test(json)
    ? 'camel'
    : 'snake';
}

/** The keys of the object around a place, but for the one at the place itself. */
export function keysAround(json: JSONDocument, offset: number): string[] {
  let node = json.getNodeFromOffset(offset, true);
  const own = node;
  while (node && node.type !== 'object') node = node.parent;
  const keys = node?.properties.map(({ keyNode }) => keyNode) ?? [];
  return keys.filter((key) => key !== own).map(({ value }) => value);
}

/** The items without keys that are there in another spelling, and of two spellings of a key without the one that the payload does not use. */
export function withoutTwins(
  items: readonly CompletionItem[],
  keys: readonly string[],
  style: KeyStyle,
): CompletionItem[] {
  const taken = new Set(keys.map(oneSpelling));
  const labels = new Set(items.map(({ label }) => label));
  return items.filter(({ label }) => {
    if (taken.has(oneSpelling(label)) && isWord(label)) return false;
    const twin = style === 'snake' ? snake(label) : camel(label);
    return twin === label || !labels.has(twin);
  });
}

function isWord(label: string): boolean {
  return /^\w/.test(label);
}

function oneSpelling(key: string): string {
  return snake(key);
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camel(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
