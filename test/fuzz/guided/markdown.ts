import { editMarkdown, parseMarkdown } from '../../../server/core/markdown/document.ts';
import { readDocument } from '../../../server/core/spec/detect.ts';
import {
  type CheckEnvironment,
  checkEdited,
  checkText,
} from '../../../server/workspace/checked-document.ts';
import { randomFrom } from '../../bench/random.mjs';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';
import { PIECES } from '../../helpers/hostile-text.ts';
import { DOCUMENTS } from '../documents.ts';
import { everything, readings } from '../edits/everything.ts';
import { same } from '../law.ts';
import type { Target } from './target.ts';

const ENVIRONMENTS = [ENVIRONMENT, readWith('data-sync'), readWith('external-integrations')];

const target = { seeds: DOCUMENTS, words: PIECES, longest: 3_000 };

/** The reader of Markdown: any text is a tree, blocks and a spec, and so is what an edit makes of it. */
export const markdown: Target = { ...target, read: (text) => eachEdit(text, checkReading) };

/** All rules with all their fixes, on any text. */
export const rules: Target = { ...target, read: (text) => eachEdit(text, checkFindings) };

interface Edited {
  readonly before: string;
  readonly change: { readonly start: number; readonly oldEnd: number; readonly newEnd: number };
}

type Check = (text: string, edited: Edited, environment: CheckEnvironment) => void;

/** Something written into a text, at a place that depends on nothing but the text. */
function eachEdit(text: string, check: Check): void {
  const random = randomFrom(text.length);
  const newEnd = random.between(0, text.length);
  const start = Math.max(0, newEnd - random.between(0, 40));
  const removed = random.pick(PIECES);
  const edited = {
    before: text.slice(0, start) + removed + text.slice(newEnd),
    change: { start, oldEnd: start + removed.length, newEnd },
  };
  check(text, edited, ENVIRONMENTS[text.length % ENVIRONMENTS.length] ?? ENVIRONMENT);
}

function checkReading(text: string, { before, change }: Edited, environment: CheckEnvironment) {
  const old = parseMarkdown(before);
  const oldReading = readDocument(old, environment);
  const spec = oldReading.kind === 'spec' ? oldReading.spec : undefined;
  const edited = editMarkdown(old, text, change);
  const fresh = parseMarkdown(text);
  equal(
    readings(edited, readDocument(edited, environment, spec)),
    readings(fresh, readDocument(fresh, environment)),
  );
}

function checkFindings(text: string, { before, change }: Edited, environment: CheckEnvironment) {
  const old = checkText(before, environment);
  const edited = checkEdited(old, text, change, environment);
  equal(everything(edited), everything(checkText(text, environment)));
}

function equal(edited: Iterable<readonly [string, string]>, fresh: typeof edited): void {
  const known = new Map(edited);
  for (const [part, written] of fresh)
    if (known.get(part) !== written)
      same(known.get(part)?.split(/,(?=[{["])/), written.split(/,(?=[{["])/), part);
}
