import { expect, test } from 'vitest';
import type { Facts } from '../../../../server/core/catalogs/facts.ts';
import { definitionAt } from '../../../../server/core/features/navigation/definition.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { readPlaces, withPlaces } from '../../../helpers/places.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const BRD = 'file:///ws/docs/brd.md';
const KNOWING: Facts = {
  ...FACTS,
  files: new Map([
    ['docs/brd.md', { is: 'there', at: { uri: BRD, path: 'docs/brd.md' } }],
    ['docs/nfr.md', { is: 'missing', nearMiss: undefined }],
  ]),
};

/** Expects that the cursor leads to what is marked with `«»`, from what is marked with `‹›`, in every spelling. */
function checkDefinition(marked: string): void {
  for (const spell of Object.values(SPELLINGS)) {
    const spelt = spell(marked.trimStart());
    const { text, cursor } = readPlaces(spelt);
    const { spec } = checkText(text, ENVIRONMENT);
    const found = spec && definitionAt(spec, KNOWING, cursor);
    const names = (found?.targets ?? []).flatMap((to) => (to.kind === 'place' ? [to.name] : []));
    const isItself = names.some(({ start }) => start === found?.origin.start);
    const origins = found && !isItself ? [found.origin] : [];
    expect(withPlaces(text, names, origins)).toBe(spelt.replace('$0', ''));
  }
}

const SPEC = `---
integration-spec: data-sync
---

# 04 - 3rd Party Integrations & Data Sync

**Reference:** docs/brd.md, docs/nfr.md

## 1. Integration Landscape Overview

We take payments with Stripe, and mail with SendGrid. Push notifications are not applicable for MVP.

- Payments: by card
- Boats: ours

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Open the gate
  - invoice.payment_failed: Close the gate

An \`invoice.payment_failed\` closes the gate.

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Registration
    - **Trigger Condition:** After signing up, with “Hello {{ first_name }}” as its subject
    - **Dynamic Variables:** {{first_name}}
  - **Event:** Booking
    - **Trigger Condition:** After booking
    - **Dynamic Variables:** {{first_name}}

## 4. Push Notifications (Mobile/Web)

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| Stripe | High | Take the booking without payment. |
| Email | High | Queue it. |
`;

/** The document with other words in a few places, each of which stands there once. */
function spec(...changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text.split(before)).toHaveLength(2);
    return text.replace(before, () => after);
  }, SPEC);
}

test('an event leads to the list', () => {
  checkDefinition(
    spec(
      ['`invoice.payment_failed`', '`‹invo$0ice.payment_failed›`'],
      ['- invoice.payment_failed', '- «invoice.payment_failed»'],
    ),
  );
});

test('what is listed leads to itself', () => {
  checkDefinition(spec(['- invoice.payment_failed', '- «invoice.payment_failed$0»']));
});

test('a variable leads to its first list', () => {
  checkDefinition(
    spec(
      ['“Hello {{ first_name }}”', '“Hello {{ ‹$0first_name› }}”'],
      [
        '“ as its subject\n    - **Dynamic Variables:** {{first_name}}'.replace('“', '”'),
        '” as its subject\n    - **Dynamic Variables:** {{«first_name»}}',
      ],
    ),
  );
});

test('a provider leads to the section about it', () => {
  checkDefinition(
    spec(
      ['with Stripe,', 'with ‹Stri$0pe›,'],
      ['Payment Gateway Integration', '«Payment Gateway Integration»'],
    ),
  );
  checkDefinition(
    spec(
      ['| Stripe', '| ‹$0Stripe›'],
      ['Payment Gateway Integration', '«Payment Gateway Integration»'],
    ),
  );
  checkDefinition(
    spec(
      ['**Provider:** SendGrid', '**Provider:** ‹Send$0Grid›'],
      ['Email & Communication Service', '«Email & Communication Service»'],
    ),
  );
});

test('an element of the overview, and a row, lead to their section', () => {
  checkDefinition(
    spec(
      ['- Payments:', '- ‹Pay$0ments›:'],
      ['Payment Gateway Integration', '«Payment Gateway Integration»'],
    ),
  );
  checkDefinition(
    spec(
      ['| Email |', '| ‹Em$0ail› |'],
      ['Email & Communication Service', '«Email & Communication Service»'],
    ),
  );
  checkDefinition(spec(['- Boats', '- Bo$0ats']));
});

test('a statement that something does not apply leads to the section, if that is there', () => {
  checkDefinition(
    spec(
      [
        'Push notifications are not applicable for MVP.',
        '‹Push notifications are not ap$0plicable for MVP›.',
      ],
      ['Push Notifications (Mobile/Web)', '«Push Notifications (Mobile/Web)»'],
    ),
  );
  checkDefinition(
    spec(['not applicable', 'not ap$0plicable'], ['\n## 4. Push Notifications (Mobile/Web)\n', '']),
  );
});

test('a section of an integration leads to itself', () => {
  checkDefinition(spec(['Payment Gateway Integration', '«Payment Gate$0way Integration»']));
});

test('everything else leads nowhere', () => {
  for (const words of ['Landscape', 'Trigger Condition', 'without payment', 'integration-spec:']) {
    const at = SPEC.indexOf(words) + 2;
    checkDefinition(`${SPEC.slice(0, at)}$0${SPEC.slice(at)}`);
  }
});

test('a file that is there is opened, and only that', () => {
  const { spec: read } = checkText(SPEC, ENVIRONMENT);
  const at = (words: string) => read && definitionAt(read, KNOWING, SPEC.indexOf(words) + 3);
  expect(at('docs/brd.md')?.targets).toEqual([{ kind: 'file', uri: BRD }]);
  expect(at('docs/nfr.md')).toBeUndefined();
});
