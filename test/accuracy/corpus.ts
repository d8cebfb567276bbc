import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '../../server/core/text/lines.ts';
import { readMarked } from '../helpers/marked.ts';

/**
 * `rules`, `whole` and `content` have planted defects, `clean` has none, and `noise` are documents in which
 * not even a hint may be found.
 */
export const GROUPS = ['rules', 'whole', 'content', 'clean', 'noise'] as const;
export type Group = (typeof GROUPS)[number];

/** A defect that a document was given on purpose. */
export interface Planted {
  /** From 0. */
  readonly line: number;
  readonly rule: string;
  /** What the finding's message has to name, where several of one rule stand on one line. */
  readonly naming: string | undefined;
}

/** A document of the corpus, without its marks; its lines end with LF. */
export interface CorpusDocument {
  readonly group: Group;
  /** `rules/placeholder.md`. */
  readonly name: string;
  readonly text: string;
  readonly planted: readonly Planted[];
}

/** Every document under `test/corpus`, by group and name. */
export function readCorpus(root: string): CorpusDocument[] {
  return GROUPS.flatMap((group) => {
    const folder = join(root, 'test/corpus', group);
    const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
    return files
      .sort()
      .map((file) => readDocument(group, file, readFileSync(join(folder, file), 'utf8')));
  });
}

function readDocument(group: Group, file: string, marked: string): CorpusDocument {
  const { text, expected } = readMarked(marked);
  const lines = new LineIndex(text);
  const planted = expected.map(({ start, rule, message }) => ({
    line: lines.positionAt(start).line,
    rule,
    naming: message,
  }));
  return { group, name: `${group}/${file}`, text, planted };
}
