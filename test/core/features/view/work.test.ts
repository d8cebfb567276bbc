import { describe, expect, test } from 'vitest';
import type { PartView } from '../../../../server/core/features/view/spec-view.ts';
import { specView } from '../../../../server/core/features/view/view.ts';
import type { Viewed } from '../../../../server/core/features/view/viewed.ts';
import { fixWork, partWork } from '../../../../server/core/features/view/work.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { readWith } from '../../../helpers/environment.ts';
import { partsIn, sectionsWithin, viewedOf } from '../../../helpers/spec-view.ts';
import { allSpecs } from '../../../helpers/specs.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const ALL = { most: Infinity };

/** The parts of a document that offer something, each kind of gap of a section once. */
function gaps(viewed: Viewed): PartView[] {
  const seen = new Set<string>();
  return sectionsWithin(specView(viewed, ALL).sections.items).flatMap(({ key, parts }) =>
    parts.filter(({ work }) => {
      const kind = `${key} ${work}`;
      if (work === undefined || seen.has(kind)) return false;
      seen.add(kind);
      return true;
    }),
  );
}

/** How many parts still offer the same, and how many parts are how far. */
function counted(viewed: Viewed, { key, work }: PartView) {
  const section = key.slice(0, key.indexOf('#'));
  const own = partsIn(specView(viewed, ALL)).filter((part) => part.key.startsWith(`${section}#`));
  return {
    same: own.filter((part) => part.work === work).length,
    done: partsIn(specView(viewed, ALL)).filter(({ state }) => state === 'done').length,
  };
}

describe.each(['as it stands', 'escaped'])('every gap of every document, %s', (spelling) => {
  const spell = SPELLINGS[spelling] ?? String;

  test.each(allSpecs())('%s: is none any more after its work', (_, clean) => {
    const text = spell(clean);
    const viewed = viewedOf(text);
    for (const gap of gaps(viewed)) {
      const work = partWork(viewed, gap.key);
      if (!work) throw new Error(`nothing to do for ${gap.key}`);
      const after = applyEdits(text, work.edits);
      const before = counted(viewed, gap);
      const now = counted(viewedOf(after), gap);
      // The very gap is gone; nothing that was done is undone.
      expect([gap.key, now.same]).toEqual([gap.key, before.same - 1]);
      expect(now.done).toBeGreaterThanOrEqual(before.done);
      // What is taken away is the blank of an empty cell, or the full stop before a reason.
      for (const { span } of work.edits)
        expect(text.slice(span.start, span.end)).toMatch(/^[\s.]*$/);
      expect(work.select.start).toBeLessThanOrEqual(work.select.end);
      expect(work.select.end).toBeLessThanOrEqual(after.length);
    }
  });
});

const TEXT = `# External Integrations

## Overview

Payments go through Stripe.

## Stripe

- **Purpose**: Payments
- **Provider**:
- **Documentation**: https://docs.stripe.com/api

### Error Handling

- **Strategy**: Retry
- **Specific Errors Handled**:
  - \`429 Too Many Requests\`: Wait
`;

/** The text after the work of a part, with what is selected then in « and ». */
function worked(title: string): string {
  const viewed = viewedOf(TEXT, readWith('external-integrations'));
  const part = partsIn(specView(viewed, ALL)).find(({ work }) => work === title);
  const found = part && partWork(viewed, part.key);
  if (!found) throw new Error(`no part offers '${title}'`);
  const after = applyEdits(TEXT, found.edits);
  const { start, end } = found.select;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}

describe('what is written', () => {
  test('a value', () => {
    expect(worked('Fill in Provider')).toBe(
      TEXT.replace(
        'Provider**:',
        'Provider**: «[Name of the third-party service, e.g., "Stripe", "SendGrid"]»',
      ),
    );
  });

  test('an error', () => {
    expect(worked('Insert 5xx Server Error')).toBe(
      TEXT.replace('Wait\n', 'Wait\n  - `5xx Server Error`: Retry with backoff, then alert«»\n'),
    );
  });

  test('a sub-section, where it belongs', () => {
    expect(worked('Insert Integration Details')).toContain('api\n\n### Integration Details\n\n');
  });

  test('nothing for a part that is not there, or is done', () => {
    const viewed = viewedOf(TEXT, readWith('external-integrations'));
    const done = partsIn(specView(viewed, ALL)).find(({ state }) => state === 'done');
    for (const key of [done?.key ?? '', '', '#', '__proto__', 'overview', 'nowhere#section'])
      expect(partWork(viewed, key)).toBeUndefined();
  });
});

describe('the fix of a finding', () => {
  test('is that of the one that is meant', () => {
    const viewed = viewedOf(TEXT, readWith('external-integrations'));
    const { items } = specView(viewed, ALL).findings;
    const finding = items.find(({ rule }) => rule === 'missing-error-handling');
    if (!finding) throw new Error('no such finding');
    const work = fixWork(viewed, { ...finding, index: 0 });
    expect(applyEdits(TEXT, work?.edits ?? [])).toBe(
      worked('Insert 5xx Server Error').replace('«»', ''),
    );
    expect(fixWork(viewed, { ...finding, index: 1 })).toBeUndefined();
    expect(fixWork(viewed, { ...finding, index: 0, message: 'another' })).toBeUndefined();
    expect(fixWork(viewed, { ...finding, index: 0, at: { start: 0, end: 1 } })).toBeUndefined();
  });
});
