import { expect } from 'vitest';
import { refactorsAt } from '../../server/core/features/refactor/registry.ts';
import { plainEdit } from '../../server/core/text/draft-edit.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { FACTS } from './facts.ts';
import { readCursor, specOf } from './specs.ts';

/** The titles of what is offered at `$0`. */
export function refactorsIn(marked: string): string[] {
  const { text, offset } = readCursor(marked);
  return refactorsAt(specOf(text), FACTS, { start: offset, end: offset }).map(({ title }) => title);
}

/** The text after the action at `$0` whose title has these words. */
export function refactored(marked: string, title: string): string {
  const { text, offset } = readCursor(marked);
  const actions = refactorsAt(specOf(text), FACTS, { start: offset, end: offset });
  const action = actions.find((each) => each.title.includes(title));
  if (!action?.edits)
    throw new Error(`no such edit among ${actions.map((each) => each.title).join(' | ')}`);
  return applyEdits(text, action.edits().map(plainEdit));
}

/** Expects what the action at `$0` makes of a text. */
export function checkRefactor(before: string, after: string, title: string): void {
  expect(refactored(before, title)).toBe(after);
}
