import type { CodeBlock } from '../../../markdown/block.ts';
import { DecodedText } from '../../../text/decoded-text.ts';
import { type EventEntry, eventName } from './webhook-entry.ts';
import { readNameList, type WrittenName } from './webhook-names.ts';

/** Fences whose lines are a list, and no program. */
const LISTS: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'yaml',
  'yml',
]);
const LIST_LINE = /^\s*(?:[-*+•]\s+|\d+[.)]\s+)?["']?(.*?)["']?,?\s*(?:(?:#|\/\/).*)?$/;
/** A string; behind a colon it is the value of a key, before one a key. */
const STRING = /(:\s*)?(["'])([\p{L}\p{N}_.*/-]{2,100})\2(\s*:)?/gu;
const SHELL_WORD = /(?<=^|[\s,=])[\p{L}\p{N}_*]+(?:[./][\p{L}\p{N}_*-]+)+/gmu;
const LONGEST_LINE = 200;

/** What a fence may list: a name a line, an array of strings, or strings in a program. */
export function codeEntries(block: CodeBlock, list: number): EventEntry[] {
  const text = new DecodedText(block.text, block.content);
  const isJson = /^\s*[[{]/.test(block.text);
  if (isJson) return strings(text, list, true);
  if (!LISTS.has(block.language)) {
    return [...strings(text, list, false), ...(isShell(block) ? shellWords(text, list) : [])];
  }
  const lines = Array.from(text.text.matchAll(/[^\r\n]+/g)).flatMap(({ 0: line, index }) =>
    lineEntry(text.slice(index, index + line.length), list),
  );
  return lines.length > 0 ? lines : strings(text, list, false);
}

function lineEntry(line: DecodedText, list: number): EventEntry[] {
  if (line.text.length > LONGEST_LINE || line.isBlank) return [];
  const said = LIST_LINE.exec(line.text)?.[1] ?? '';
  const from = line.text.indexOf(said);
  const text = line.slice(from, from + said.length);
  const head = said === '' ? undefined : readNameList(text);
  if (!head) return [];
  return [entry('code', head.names, text, list, head.action)];
}

/** An array's strings are a list; in an object or a program they are only mentioned. Keys of JSON are none. */
function strings(text: DecodedText, list: number, isJson: boolean): EventEntry[] {
  const isArray = /^\s*\[/.test(text.text);
  return Array.from(text.text.matchAll(STRING)).flatMap((match): EventEntry[] => {
    const [whole, value, mark = '', literal = '', key] = match;
    if (isJson && key !== undefined) return [];
    const start = match.index + whole.indexOf(mark) + 1;
    const name = { literal, prefix: undefined, isPart: false, start, end: start + literal.length };
    return [entry(isArray && value === undefined ? 'code' : 'string', [name], text, list)];
  });
}

function isShell({ language }: CodeBlock): boolean {
  return language === 'bash' || language === 'sh' || language === 'shell' || language === 'console';
}

/** `stripe listen --events invoice.paid,charge.refunded` */
function shellWords(text: DecodedText, list: number): EventEntry[] {
  return Array.from(text.text.matchAll(SHELL_WORD), ({ 0: literal, index }) => {
    const name = {
      literal,
      prefix: undefined,
      isPart: false,
      start: index,
      end: index + literal.length,
    };
    return entry('string', [name], text, list);
  });
}

function entry(
  kind: EventEntry['kind'],
  names: readonly WrittenName[],
  text: DecodedText,
  list: number,
  action?: DecodedText,
): EventEntry {
  const hasAction = action !== undefined && !action.isBlank;
  return {
    kind,
    list,
    ...text.sourceSpan(names[0]?.start ?? 0, names.at(-1)?.end ?? 0),
    names: names.map((name) => ({ ...eventName(name, text), isCode: true })),
    text,
    action: hasAction ? action : undefined,
    hasAction,
  };
}
