import { expect, test } from 'vitest';
import {
  type CheckedDocument,
  checkEdited,
  checkText,
} from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const FIXTURE = readFixture('external-integrations.md');
/** The same integrations again and again, each under a title of its own. */
const LONG = Array.from({ length: 12 }, (_, n) =>
  n === 0 ? FIXTURE : FIXTURE.slice(FIXTURE.indexOf('\n## ')).replace(/^## .*$/gm, `$& ${n}`),
).join('\n');
/** Almost opened; the last character is typed by the test. */
const OPENINGS = { comment: ['<!-', '-'], fence: ['``', '`'] } as const;

const cases = Object.entries(OPENINGS).flatMap(([what, [start, last]]) =>
  Object.entries(SPELLINGS).map(
    ([name, spell]) => [`${what}, ${name}`, start, last, spell] as const,
  ),
);

test.each(cases)(
  '%s: what an unclosed one swallowed comes back unread',
  (_, start, last, spell) => {
    const text = spell(LONG).replace(/(?=## \W*Stripe 2)/, `${start}${spell('\n\n')}`);
    const at = text.indexOf(start) + start.length;
    const before = checkText(text, ENVIRONMENT);
    const open = typed(before, at, last);
    expect(sectionsOf(open).length).toBeLessThan(sectionsOf(before).length / 2);
    expect(told(open)).toEqual(told(checkText(open.markdown.text, ENVIRONMENT)));
    const other = typed(open, at + last.length, ' word');
    const closed = typed(typed(other, at + last.length, '', ' word'.length), at, '', last.length);
    expect(told(closed)).toEqual(told(before));
    const anew = sectionsOf(closed).filter((section, i) => section !== sectionsOf(before)[i]);
    expect(anew.length).toBeLessThan(2);
    expect(closed.spec?.unswallowed).toBeUndefined();
  },
);

function typed(before: CheckedDocument, at: number, text: string, removed = 0): CheckedDocument {
  const old = before.markdown.text;
  const next = old.slice(0, at) + text + old.slice(at + removed);
  const change = { start: at, oldEnd: at + removed, newEnd: at + text.length };
  return checkEdited(before, next, change, ENVIRONMENT);
}

function sectionsOf({ spec }: CheckedDocument) {
  return spec?.sections.map(({ section }) => section) ?? [];
}

function told({ findings }: CheckedDocument) {
  return findings.map(({ fixes: _, ...finding }) => finding);
}
