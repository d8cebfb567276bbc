import { expect } from 'vitest';
import type { Completion, Completions } from '../../server/core/features/completion/completion.ts';
import { completionsAt } from '../../server/core/features/completion/completions-at.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { type CheckEnvironment, checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from './environment.ts';
import { FACTS } from './facts.ts';
import { SPELLINGS } from './spellings.ts';

/** The cursor in the texts of tests. */
export const CURSOR = '$0';

/** A text without its cursor, and where that stands. */
export function readCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`no ${CURSOR} in the text`);
  return { text: marked.replace(CURSOR, ''), offset };
}

/** What is offered at the cursor. */
export function complete(marked: string, environment: CheckEnvironment = ENVIRONMENT): Completions {
  const { text, offset } = readCursor(marked);
  return completionsAt(checkText(text, environment), environment, FACTS, offset);
}

/** The labels of what is offered at the cursor, as a list shows them: what begins with the typed text, in order. */
export function labelsAt(marked: string, environment?: CheckEnvironment): string[] {
  const { text, offset } = readCursor(marked);
  return sorted(complete(marked, environment).items)
    .filter((item) => isFound(item, text, offset))
    .map(({ label }) => label);
}

/** Accepts the item of a label and compares the whole text; an editor without snippets would have it so. */
export function checkCompletion(
  before: string,
  label: string,
  after: string,
  environment?: CheckEnvironment,
): void {
  const { text, offset } = readCursor(before);
  const { items } = complete(before, environment);
  const item = items.find((each) => each.label === label);
  if (!item) throw new Error(`no '${label}' among ${items.map((each) => each.label).join(', ')}`);
  const { span, newText } = item.edit;
  expect(span.start).toBeLessThanOrEqual(offset);
  expect(span.end).toBeGreaterThanOrEqual(offset);
  expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
  expect(isFound(item, text, offset), `'${label}' is not found by what is typed`).toBe(true);
  expect(applyEdits(text, [{ span, newText }])).toBe(after);
}

function sorted(items: readonly Completion[]): Completion[] {
  return [...items].sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
}

/** Whether an editor shows an item: the letters of what is typed occur in what it is compared with, in order. */
function isFound({ edit, filterText }: Completion, text: string, offset: number): boolean {
  let at = 0;
  for (const letter of text.slice(edit.span.start, offset).toLowerCase()) {
    if (/\s/.test(letter)) continue;
    at = filterText.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const SPELT = ['as it stands', 'CRLF', 'escaped'] as const;

/** The same with the document in each spelling that people have: what is written has to be spelt like the rest. */
export function checkSpelt(
  before: string,
  label: string,
  after: string,
  environment?: CheckEnvironment,
): void {
  for (const name of SPELT) {
    const spell = SPELLINGS[name] ?? ((text: string) => text);
    checkCompletion(spell(before), label, spell(after), environment);
  }
}
