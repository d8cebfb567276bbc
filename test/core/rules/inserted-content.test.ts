// What a fix writes is right for the provider that the document names, and right beside what stands there.
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../server/core/features/completion/completions-at.ts';
import { insertActionsAt } from '../../../server/core/features/insertions/insert-actions.ts';
import { lensesOf } from '../../../server/core/features/lenses/lenses.ts';
import { partWork } from '../../../server/core/features/view/work.ts';
import { plainText } from '../../../server/core/text/draft.ts';
import { applyEdits, type Edit } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkCompletion } from '../../helpers/check-completion.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix, fixed } from '../../helpers/check-fix.ts';
import { ENVIRONMENT, only } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { partsIn, viewedOf, viewOf } from '../../helpers/spec-view.ts';

/** A document of the data sync template with one section. */
const dataSync = (section: string) => `---
integration-spec: data-sync
---

# 3rd Party Integrations & Data Sync

${section}`;

/** One of the external integrations template. */
const external = (section: string) => `---
integration-spec: external-integrations
---

# External Integrations

${section}`;

const rulesFor = (text: string) =>
  checkText(text, ENVIRONMENT).findings.map(({ rule, span }) => [
    rule,
    text.slice(span.start, span.end),
  ]);

/** The texts after each step that a lens offers, and after each that a view does. */
function stepsFrom(text: string) {
  const viewed = viewedOf(text);
  const lenses = lensesOf(viewed.spec, FACTS).flatMap((lens) => lens.work?.()?.edit ?? []);
  const gaps = partsIn(viewOf(text)).flatMap(({ key, work }) =>
    work === undefined ? [] : (partWork(viewed, key)?.edits ?? []),
  );
  const after = (edits: readonly Edit[]) => edits.map((edit) => applyEdits(text, [edit]));
  return { lenses: after(lenses), gaps: after(gaps) };
}

describe('a list of webhook events', () => {
  const payment = (...lines: string[]) =>
    dataSync(`## 2. Payment Gateway Integration\n\n${lines.join('\n')}\n`);
  const MISSING = { rule: 'missing-field', title: 'Required Webhook Events' };

  test.each([
    ['Paddle', 'Subscriptions', ['subscription.created', 'subscription.updated']],
    ['Stripe', 'Subscriptions', undefined],
    ['Midtrans', 'Snap', undefined],
  ])('of %s has what its flow needs', (provider, flow, wanted) => {
    const before = [`- **Provider:** ${provider}`, `- **Payment Flow:** ${flow}`];
    const label = '- **Required Webhook Events to Listen:**';
    // The same as below a label that is there.
    const after = fixed(payment(...before, label), 'webhook-events-missing');
    for (const name of wanted ?? []) expect(after).toContain(`  - ${name}: [Action to take]`);
    checkFix(payment(...before), after, MISSING);
    const steps = stepsFrom(payment(...before));
    expect(steps.lenses).toContain(after);
    expect(steps.gaps).toContain(after);
    checkCompletion(payment(...before, '- Req$0'), 'Required Webhook Events to Listen', after);
  });

  test.each(['Acme Pay', 'Paddle'])('of %s is left open where no flow is known', (provider) => {
    checkFix(
      payment(`- **Provider:** ${provider}`, '- **Payment Flow:** Our own'),
      payment(
        `- **Provider:** ${provider}`,
        '- **Payment Flow:** Our own',
        '- **Required Webhook Events to Listen:**',
        '  - [Event name]: [Action to take]',
      ),
      MISSING,
    );
  });

  test.each(['Stripe', '[e.g., Stripe]'])(
    'is the template’s where that is right, or nothing is known: %s',
    (provider) => {
      const text = payment(`- **Provider:** ${provider}`, '- **Payment Flow:** Checkout Session');
      expect(fixed(text, MISSING.rule, MISSING.title)).toContain(
        '  - invoice.payment_failed: [Action to take, e.g., Downgrade tenant to FREE tier',
      );
    },
  );
});

describe('a payload', () => {
  const push = (provider: string, label = '') =>
    dataSync(`## 4. Push Notifications (Mobile/Web)\n\n- **Provider:** ${provider}\n${label}`);

  test.each([
    ['Apple APNs', '"aps": {'],
    ['Expo Push', '"to": "ExponentPushToken['],
    ['Web Push', '"icon": '],
    ['OneSignal', '{}'],
    ['FCM (Firebase Cloud Messaging)', '"click_action": '],
    ['[e.g., FCM]', '"click_action": '],
  ])('is one of %s', (provider, wanted) => {
    const label = '- **Standard Payload Structure:**\n';
    const inserted = fixed(push(provider), 'missing-field', 'Standard Payload Structure');
    expect(inserted).toContain(wanted);
    expect(rulesFor(inserted).filter(([rule]) => rule?.includes('payload'))).toEqual([]);
    expect(fixed(push(provider, label), 'empty-field')).toBe(inserted);
    for (const text of [push(provider), push(provider, label)])
      expect(stepsFrom(text).gaps).toContain(inserted);
    checkCompletion(push(provider, '- Stand$0\n'), 'Standard Payload Structure', inserted);
  });
});

describe('a list of endpoints', () => {
  const service = (name: string, below = '') =>
    external(
      `## ${name}\n\n- **Purpose**: Our own\n- **Provider**: ${name}\n\n### Error Handling\n\n- **Strategy**: Retry\n${below}`,
    );
  const inserted = (text: string) => {
    const fixes = checkText(text, ENVIRONMENT).findings.flatMap((finding) => finding.fixes());
    const fix = fixes.find(({ title }) => title === 'Insert the section “Endpoints Used”');
    return applyEdits(text, fix?.edits ?? []);
  };

  test.each(['Twilio', 'Acme Maps', 'GitHub'])('of %s has none of another', (name) => {
    const after = inserted(service(name));
    expect(after).toMatch(/### Endpoints Used\n\n- /);
    expect(after).not.toContain('/v1/charges');
    expect(stepsFrom(service(name)).gaps).toContain(after);
    expect(rulesFor(after).filter(([rule]) => rule?.endsWith('-endpoint'))).toEqual([]);
    const empty = service(name, '\n### Endpoints Used\n');
    expect(fixed(empty, 'empty-section')).not.toContain('/v1/charges');
    expect(stepsFrom(empty).gaps).toContain(fixed(empty, 'empty-section'));
    checkCompletion(
      service(name, '\n### End$0'),
      'Endpoints Used …',
      fixed(empty, 'empty-section').trimEnd(),
    );
  });

  test('of Stripe is the template’s', () => {
    expect(inserted(service('Stripe'))).toContain('`POST /v1/charges`');
  });
});

describe('a variable that is listed rightly, too', () => {
  const RULE = { rule: 'invalid-template-variable' };
  const mail = (variables: string) =>
    dataSync(`## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Registration
    - **Trigger Condition:** After it
    - **Dynamic Variables:** ${variables}
`);

  test.each([
    ['{{first name}}, {{first_name}}', '{{first_name}}'],
    ['{{first_name}}, {{first name}}, {{link}}', '{{first_name}}, {{link}}'],
    ['{{link}}, {{first name}} and {{ first_name }}', '{{link}} and {{ first_name }}'],
    ['`{{link}}`, `{{link}`', '`{{link}}`'],
  ])('goes: %s', (before, after) => {
    checkFix(mail(before), mail(after), { ...RULE, title: 'is listed already' });
  });

  test('and is written rightly where it is not', () => {
    checkFix(mail('{{first name}}, {{link}}'), mail('{{first_name}}, {{link}}'), RULE);
  });

  test('the finding is the same', () => {
    checkFindings(
      `
## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Registration
    - **Trigger Condition:** After it
    - **Dynamic Variables:** {{first name}}, {{first_name}}, {{first_name}}
                             ^^^^^^^^^^^^^^ invalid-template-variable
                                                             ^^^^^^^^^^^^^^ duplicate-variable
`,
      only('data-sync', 'invalid-template-variable', 'duplicate-variable'),
    );
  });
});

describe('a variable to write', () => {
  const mails = (provider: string, first: string, second: string) =>
    dataSync(`## 3. Email & Communication Service

- **Provider:** ${provider}
- **Core Email Triggers:**
  - **Event:** Registration
    - **Trigger Condition:** After it
    - **Dynamic Variables:** ${first}
  - **Event:** Reset
    - **Trigger Condition:** On request
    - **Dynamic Variables:** ${second}`);
  const MERGED = '*|FNAME|*, *|ORDER|*';

  test.each(['*|FN$0|*', '*|FN$0', '*|$0', 'FN$0', '$0'])(
    'is a merge tag where the others are: %s',
    (typed) => {
      checkCompletion(
        mails('Mandrill', MERGED, typed),
        '*|FNAME|*',
        mails('Mandrill', MERGED, '*|FNAME|*'),
      );
    },
  );

  test('is one where somebody has begun one, and the provider has them', () => {
    const before = mails('Mandrill', 'FNAME_1', '*|fi$0');
    checkCompletion(before, '*|first_name|*', before.replace('*|fi$0', '*|first_name|*'));
    const other = mails('SendGrid', '{{link}}', '*|li$0');
    checkCompletion(other, '{{link}}', other.replace('*|li$0', '{{link}}'));
  });

  test('has blanks in its braces where the others have, and is found by them', () => {
    const before = mails('SendGrid', '{{ first_name }}, {{ order_id }}', '{{ fi$0 }}');
    checkCompletion(before, '{{ first_name }}', before.replace('fi$0', 'first_name'));
    const text = before.replace('$0', '');
    const offset = before.indexOf('$0');
    const { items } = completionsAt(checkText(text, ENVIRONMENT), ENVIRONMENT, FACTS, offset);
    const item = items.find(({ label }) => label === '{{ first_name }}');
    expect(item?.filterText.startsWith('{{ fi')).toBe(true);
  });

  const trigger = (provider: string, variables: string) => {
    const text = mails(provider, variables, variables);
    const spec = checkText(text, ENVIRONMENT).spec;
    const offset = text.indexOf('**Event:** Reset');
    const actions = spec ? insertActionsAt(spec, FACTS, offset) : [];
    const edit = actions.find(({ title }) => title === 'Insert “E-mail trigger”')?.edit;
    return edit ? plainText(edit.draft) : '';
  };

  test.each([
    ['SendGrid', '{{firstName}}, {{orderId}}', '{{firstName}}, {{verificationLink}}'],
    ['SendGrid', '{{ first_name }}', '{{ first_name }}, {{ verification_link }}'],
    ['Mandrill', '*|FIRST_NAME|*', '*|FIRST_NAME|*, *|VERIFICATION_LINK|*'],
    ['Mailgun', '%recipient.order_id%', '%recipient.first_name%, %recipient.verification_link%'],
    ['Resend', '{{{order}}}', '{{{first_name}}}, {{{verification_link}}}'],
    // What the provider does not take is no example.
    ['SendGrid', '*|ORDER|*', '{{first_name}}, {{verification_link}}'],
  ])('of %s in another trigger is written like %s', (provider, variables, wanted) => {
    expect(trigger(provider, variables)).toContain(wanted);
  });
});
