import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CheckEnvironment,
  checkEdited,
  checkText,
} from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT, readWith } from '../../helpers/environment.ts';
import { type Law, literal } from '../law.ts';
import { type EditedText, textAt, versionsOf } from './edited-text.ts';
import { answers, everything } from './everything.ts';
import { editedText } from './generate.ts';
import { markEdits } from './marked-edits.ts';
import { smallerEdits } from './smaller.ts';

/** What a document is read with. */
export const READ_WITH = {
  'what it looks like': ENVIRONMENT,
  'data-sync': readWith('data-sync'),
  'external-integrations': readWith('external-integrations'),
} as const;

type Read = readonly [readWith: keyof typeof READ_WITH, segments: EditedText];

/** Every version of a text that is read after an edit is what a fresh reading of it would be. */
export const edits: Law<Read> = {
  values: fc.tuple(fc.constantFrom(...(Object.keys(READ_WITH) as Read[0][])), editedText),
  holds: ([environment, segments]) => checkEdits(segments, READ_WITH[environment]),
  smaller: ([environment, segments], fails) => [
    environment,
    smallerEdits(segments, (smaller) => fails([environment, smaller])),
  ],
  shown: ([environment, segments]) => literal([environment, markEdits(segments)]),
};

/** Throws where a version read after an edit differs from one read afresh. Gives how many versions there are. */
export function checkEdits(segments: EditedText, environment: CheckEnvironment): number {
  let edited = checkText(textAt(segments, 0), environment);
  const versions = versionsOf(segments);
  for (const [i, { text, change }] of versions.entries()) {
    edited = checkEdited(edited, text, change, environment);
    const fresh = checkText(text, environment);
    const isLast = i === versions.length - 1;
    same(everything(edited), everything(fresh), i);
    if (isLast) same(answers(edited), answers(fresh), i);
  }
  return versions.length;
}

type Parts = Iterable<readonly [part: string, written: string]>;

function same(one: Parts, other: Parts, version: number): void {
  const [edited, fresh] = [new Map(one), new Map(other)];
  for (const [part, written] of fresh) {
    if (edited.get(part) === written) continue;
    deepStrictEqual(
      edited.get(part)?.split(/,(?=[{["])|\n/),
      written.split(/,(?=[{["])|\n/),
      `the ${part} after edit ${version + 1}`,
    );
  }
}
