import { expect, test } from 'vitest';
import { nextPlaceholder } from '../../../server/core/features/next-placeholder.ts';
import { readCursor, specOf } from '../../helpers/specs.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const TEXT = `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** [e.g., Stripe]
- **Payment Flow:** TBD

## Email & Communication Service

Not applicable: a [reason]

## Push Notifications (Mobile/Web)

Not applicable: a desk.

- **Provider:** [e.g., FCM]

See [the notes].

[the notes]: https://example.org
`;

function next(marked: string, direction: 'next' | 'previous' = 'next'): string | undefined {
  const { text, offset } = readCursor(marked);
  const found = nextPlaceholder(specOf(text), { start: offset, end: offset }, direction);
  return found && text.slice(found.start, found.end);
}

test.each([
  ['- **Provider:** $0[e.g., Stripe]', '- **Provider:** [e.g., Stripe]', '[e.g., Stripe]'],
  ['- **Provider:** [e.g., S$0tripe]', '- **Provider:** [e.g., Stripe]', '[e.g., Stripe]'],
  ['- **Provider:** [e.g., Stripe]$0', '- **Provider:** [e.g., Stripe]', 'TBD'],
  ['TBD$0', 'TBD', '[reason]'],
  ['a [reason] $0', 'a [reason]', '[e.g., Stripe]'],
])('behind %j', (cursor, words, found) => {
  expect(next(TEXT.replace(words, () => cursor))).toBe(found);
});

test.each([
  ['TB$0D', 'TBD', 'TBD'],
  ['$0TBD', 'TBD', '[e.g., Stripe]'],
  ['$0## Payment', '## Payment', '[reason]'],
])('before %j', (cursor, words, found) => {
  expect(
    next(
      TEXT.replace(words, () => cursor),
      'previous',
    ),
  ).toBe(found);
});

test('behind the one that is selected', () => {
  const start = TEXT.indexOf('[e.g., Stripe]');
  const selected = { start, end: start + '[e.g., Stripe]'.length };
  const found = nextPlaceholder(specOf(TEXT), selected, 'next');
  expect(found && TEXT.slice(found.start, found.end)).toBe('TBD');
});

test('what an export escapes is one as well', () => {
  const text = SPELLINGS.escaped?.(TEXT) ?? '';
  expect(next(text.replace('- **Provider', '- $0**Provider'))).toBe('\\[e.g., Stripe\\]');
});

test('none left is none', () => {
  const text = '---\nintegration-spec: data-sync\n---\n\n# Tide$0\n\n- [ ] later\n';
  expect(next(text)).toBeUndefined();
});
