import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { combineFixes, preferredFixes } from '../../server/core/features/fixes.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import type { Judgement } from './judge.ts';

/**
 * By file name, the text of each document of `rules` after the preferred fixes of its planted defects, as
 * far as they go together. Documents in which nothing can be fixed are left out.
 */
export function goldenTexts(judgements: readonly Judgement[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { document, hits } of judgements) {
    if (document.group !== 'rules') continue;
    const edits = combineFixes(preferredFixes(hits.map(({ at }) => at.finding)));
    if (edits.length > 0)
      texts.set(document.name.slice('rules/'.length), applyEdits(document.text, edits));
  }
  return texts;
}

/** The golden texts that are kept in the repository, by file name; none where there is no such folder. */
export function readGolden(root: string): Map<string, string> {
  const folder = goldenFolder(root);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** The names of the documents whose fixed text is not the golden one, or has none, or has one no more. */
export function staleGolden(root: string, texts: ReadonlyMap<string, string>): string[] {
  const kept = readGolden(root);
  const names = new Set([...kept.keys(), ...texts.keys()]);
  return [...names].filter((name) => kept.get(name) !== texts.get(name)).sort();
}

/** Makes the kept texts the present ones. */
export function writeGolden(root: string, texts: ReadonlyMap<string, string>): void {
  const folder = goldenFolder(root);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of texts) writeFileSync(join(folder, file), text);
}

function goldenFolder(root: string): string {
  return join(root, 'test/corpus/golden');
}
