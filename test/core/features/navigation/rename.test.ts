import { describe, expect, test } from 'vitest';
import { renameAt, renameableAt } from '../../../../server/core/features/navigation/rename.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { readPlaces } from '../../../helpers/places.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

function renaming(marked: string, name: string) {
  const { text, cursor } = readPlaces(marked);
  const { spec } = checkText(text, ENVIRONMENT);
  return { text, renaming: spec && renameAt(spec, FACTS, cursor, name) };
}

/** Renames what the cursor stands on, in every spelling, and compares the whole text. */
function checkRename(
  marked: string,
  name: string,
  after: string,
  except: readonly string[] = [],
): void {
  for (const [spelling, spell] of Object.entries(SPELLINGS)) {
    // Which lines end how depends on the length of what stands before them.
    if (spelling === 'mixed line ends' || except.includes(spelling)) continue;
    const { text, renaming: found } = renaming(spell(marked), name);
    const edits = found && 'edits' in found ? found.edits : [];
    expect(found, spelling).toHaveProperty('edits');
    expect(applyEdits(text, edits)).toBe(spell(after));
  }
}

function problem(marked: string, name: string): string | undefined {
  const { renaming: found } = renaming(marked, name);
  return found && 'problem' in found ? found.problem : undefined;
}

/** What `prepareRename` offers: the text of the range, and the name to begin with. */
function offered(marked: string): [range: string, name: string] | undefined {
  const { text, cursor } = readPlaces(marked);
  const { spec } = checkText(text, ENVIRONMENT);
  const found = spec && renameableAt(spec, FACTS, cursor);
  return found && [text.slice(found.span.start, found.span.end), found.name];
}

const payment = (events: string) => `---
integration-spec: data-sync
---

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Required Webhook Events to Listen:**
${events}
`;

describe('webhook events', () => {
  test('everywhere, in code as it is, elsewhere as the document escapes', () => {
    checkRename(
      payment(`  - invoice.payment_fa$0iled: Hold
  - invoice.paid: Open

Our handler of the webhook event \`invoice.payment_failed\` comes first; invoice.payment_failed is sent thrice.`),
      'invoice.payment_action_required',
      payment(`  - invoice.payment_action_required: Hold
  - invoice.paid: Open

Our handler of the webhook event \`invoice.payment_action_required\` comes first; invoice.payment_action_required is sent thrice.`),
    );
  });

  test('what is short for one like that before it stays short', () => {
    checkRename(
      payment('  - `customer.subscription.created` / `up$0dated` / `deleted`: Open'),
      'customer.subscription.paused',
      payment('  - `customer.subscription.created` / `paused` / `deleted`: Open'),
    );
    checkRename(
      payment('  - customer.subscription.{created, up$0dated}: Open'),
      'customer.subscription.paused',
      payment('  - customer.subscription.{created, paused}: Open'),
    );
  });

  test('and is written out where the new name begins otherwise', () => {
    checkRename(
      payment('  - `customer.subscription.created` / `up$0dated`: Open'),
      'invoice.paid',
      payment('  - `customer.subscription.created` / `invoice.paid`: Open'),
    );
    checkRename(
      payment('  - customer.subscription.created/upda$0ted: Open'),
      'invoice.paid',
      payment('  - customer.subscription.created, invoice.paid: Open'),
    );
    checkRename(
      payment('  - customer.subscription.{created, up$0dated}: Open'),
      'invoice.paid',
      payment('  - customer.subscription.created, invoice.paid: Open'),
    );
  });

  test('and so are those behind it', () => {
    checkRename(
      payment('  - customer.subscription.created / upda$0ted / deleted: x'),
      'invoice.paid',
      payment(
        '  - customer.subscription.created / invoice.paid / customer.subscription.deleted: x',
      ),
    );
  });

  test('so are those that were short for the one that is renamed', () => {
    checkRename(
      payment('  - `customer.subscription.cre$0ated` / `updated` / `deleted`: Open'),
      'checkout.session.completed',
      payment(
        '  - `checkout.session.completed` / `customer.subscription.updated` / `customer.subscription.deleted`: Open',
      ),
    );
    checkRename(
      payment('  - `customer.subscription.cre$0ated` / `updated`: Open'),
      'customer.subscription.resumed',
      payment('  - `customer.subscription.resumed` / `updated`: Open'),
    );
  });

  test('the whole name is offered, also where only a part stands', () => {
    expect(offered(payment('  - `customer.subscription.created` / `up$0dated`: Open'))).toEqual([
      'updated',
      'customer.subscription.updated',
    ]);
    expect(offered(payment('  - invoice.payment\\_fa$0iled: Hold'))).toEqual([
      'invoice.payment\\_failed',
      'invoice.payment_failed',
    ]);
  });

  const two = payment('  - invoice.pa$0id: Open\n  - invoice.voided: Close');
  test.each([
    ['', 'Give it a name.'],
    ['  ', 'Give it a name.'],
    ['a\nb', 'A name is one line of text.'],
    ['invoice paid', /cannot be the name of an event/],
    ['invoice.`paid`', /cannot be the name of an event/],
    ['invoice|paid', /cannot be the name of an event/],
    ['invoice.paid, invoice.sent', /cannot be the name of an event/],
    ['__proto__', /cannot be the name of an event/],
    ['invoice: paid', /cannot be the name of an event/],
    ['invoice.voided', 'The document has a webhook event “invoice.voided” already.'],
    ['x'.repeat(10_000), 'A name has at most 200 characters.'],
  ])('not to %j', (name, words) => {
    expect(problem(two, name)).toMatch(words);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('to %s', (name) => {
    const before = payment('  - `invoice.pa$0id`: Open');
    checkRename(before, name, payment(`  - \`${name}\`: Open`));
    const dotted = payment(`  - \`constructor.$0${name}\`: Open`);
    expect(offered(dotted)?.[1]).toBe(`constructor.${name}`);
  });
});

const mail = (one: string, two: string) => `---
integration-spec: data-sync
---

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Booking confirmed
    - **Trigger Condition:** After the booking
    - **Dynamic Variables:** ${one}
  - **Event:** Booking cancelled
    - **Trigger Condition:** After the booking was cancelled
    - **Dynamic Variables:** ${two}
`;

describe('variables', () => {
  test('the name alone: braces, blanks and sigils stay', () => {
    checkRename(
      mail('{{first_n$0ame}}, {{last_name}}', '{{ first_name }}, {{{first_name}}}'),
      'given_name',
      mail('{{given_name}}, {{last_name}}', '{{ given_name }}, {{{given_name}}}'),
    );
    checkRename(
      mail('{{first_n$0ame}}', '{{#if first_name}}, {{ first_name }}, {{/if}}'),
      'given_name',
      mail('{{given_name}}', '{{#if given_name}}, {{ given_name }}, {{/if}}'),
    );
    checkRename(
      mail('first_n$0ame, last_name', '`first_name`'),
      'given_name',
      mail('given_name, last_name', '`given_name`'),
    );
  });

  test('what is offered is the name alone', () => {
    expect(offered(mail('{{ first\\_na$0me }}', ''))).toEqual(['first\\_name', 'first_name']);
  });

  test.each([
    ['first name', /cannot be the name of a variable here/],
    ['{{name}}', /cannot be the name of a variable here/],
    ['a}b', /cannot be the name of a variable here/],
    ['', 'Give it a name.'],
    ['last_name', 'The document has a variable “last_name” already.'],
  ])('not to %j', (name, words) => {
    expect(problem(mail('{{first_n$0ame}}, {{last_name}}', ''), name)).toMatch(words);
  });

  test('underlines that would make it bold are escaped', () => {
    const { text, renaming: found } = renaming(mail('{{na$0me}}', '`{{name}}`'), '__proto__');
    const edits = found && 'edits' in found ? found.edits : [];
    expect(applyEdits(text, edits)).toBe(mail('{{\\_\\_proto\\_\\_}}', '`{{__proto__}}`'));
    expect(offered(mail('{{\\_\\_pro$0to\\_\\_}}', ''))?.[1]).toBe('__proto__');
  });

  test('two that mean the same may become one, where no list has both', () => {
    checkRename(
      mail('{{firstN$0ame}}', '{{first_name}}'),
      'first_name',
      mail('{{first_name}}', '{{first_name}}'),
    );
  });
});

const whole = (payments: string, title: string, row: string, more = '') => `---
integration-spec: data-sync
---

## 1. Integration Landscape Overview

We take money with ${payments}.

## 2. Payment Gateway Integration

- **Provider:** ${title}
- **Library:** stripe-node, see https://docs.stripe.com/api${more}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :---- | :---- | :---- |
| **${row}** | High | Later. |
`;

describe('providers', () => {
  test('wherever they are named, but not in packages and addresses', () => {
    checkRename(whole('Stripe', 'Str$0ipe', 'Stripe'), 'Adyen', whole('Adyen', 'Adyen', 'Adyen'));
  });

  test('a second name in parentheses goes', () => {
    checkRename(
      whole('FCM', 'FC$0M (Firebase Cloud Messaging)', 'FCM'),
      'OneSignal',
      whole('OneSignal', 'OneSignal', 'OneSignal'),
    );
  });

  test.each(['Sq`uare', '[Square]', 'Square: cards', '- Square', 'a\rb', '# Square'])(
    'not to %j',
    (name) => {
      expect(problem(whole('Stripe', 'Str$0ipe', 'Stripe'), name)).toMatch(/\.$/);
    },
  );

  test('a pipe is escaped', () => {
    const { text, renaming: found } = renaming(whole('A', 'Str$0ipe', 'Stripe'), 'This|That');
    const edits = found && 'edits' in found ? found.edits : [];
    expect(applyEdits(text, edits)).toContain('| **This\\|That** | High |');
  });
});

const integrations = (title: string, entry = title, provider = 'Stripe') => `---
integration-spec: external-integrations
---

## Overview

- ${entry}: invoices
- Postmark: mail to tenants

## ${title}

- **Purpose**: Payment processing
- **Provider**: ${provider}
`;

describe('integrations', () => {
  test('the title, and the entries that say the same', () => {
    checkRename(integrations('Card Pay$0ments'), 'Invoices', integrations('Invoices'));
    checkRename(
      integrations('Card Payments', 'Card$0 Payments'),
      'Invoices',
      integrations('Invoices'),
    );
  });

  test('links to the heading go with it', () => {
    const linked = (title: string, anchor: string) =>
      integrations(title).replace('invoices', `invoices, see [below](#${anchor})`);
    // An escaped bracket makes no link.
    const except = ['escaped'];
    checkRename(
      linked('Card Pay$0ments', 'card-payments'),
      'Invoices (B2B)',
      linked('Invoices (B2B)', 'invoices-b2b'),
      except,
    );
    const adyen = linked('Adyen', 'adyen').replace('**: Stripe', '**: Adyen');
    checkRename(linked('Str$0ipe', 'stripe'), 'Adyen', adyen, except);
  });

  test('entries in other words stay', () => {
    checkRename(
      integrations('Card Pay$0ments', 'Payments'),
      'Invoices',
      integrations('Invoices', 'Payments'),
    );
  });

  test('a title that is a provider: another provider takes its place everywhere, other words only there', () => {
    checkRename(
      integrations('Str$0ipe', 'Stripe'),
      'Adyen',
      integrations('Adyen', 'Adyen', 'Adyen'),
    );
    checkRename(integrations('Str$0ipe', 'Stripe'), 'Card Payments', integrations('Card Payments'));
  });
});

test.each([
  ['the template’s own headings', payment('').replace('Gateway', 'Gate$0way')],
  ['labels', payment('').replace('Provider', 'Pro$0vider')],
  ['prose', payment('  - invoice.paid: Op$0en')],
  ['a README', '# A library\n\nIt works with Str$0ipe.\n'],
])('%s are not renamed', (_, marked) => {
  expect(offered(marked)).toBeUndefined();
  expect(renaming(marked, 'Other').renaming).toBeUndefined();
});
