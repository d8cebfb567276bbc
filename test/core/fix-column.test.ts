// What the table of rules promises beside each: every fix, shown on the rule's own example or on a small
// document of its own. How a fix writes stands in the tests of its rule.
import { describe, expect, test } from 'vitest';
import { type Action, actionsAt } from '../../server/core/features/actions.ts';
import { RULE_IDS, RULES } from '../../server/core/rules/registry.ts';
import type { Rule } from '../../server/core/rules/rule.ts';
import { plainEdit } from '../../server/core/text/draft-edit.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';

/** What is promised, the action that keeps it, and, where the rule's own example does not show it, a document. */
type Promised = readonly [promise: string, title: RegExp, document?: string];

const FRONT = '---\nintegration-spec: data-sync\n---\n\n';
const EXTERNAL = '---\nintegration-spec: external-integrations\n---\n\n# Integrations\n\n';
const PUSH = `${FRONT}## Push Notifications (Mobile/Web)\n\n`;
const PAYMENT = `${FRONT}## Payment Gateway Integration\n\n`;
const STRIPE = `${PAYMENT}- **Provider:** Stripe\n`;
const fcm = (message: string) =>
  `${PUSH}- **Provider:** FCM\n- **Standard Payload Structure:**\n\n\`\`\`json\n${message}\n\`\`\`\n`;
const events = (name: string) =>
  `${STRIPE}- **Required Webhook Events to Listen:**\n  - ${name}: Act\n`;
const INSTRUCTION = '<!-- AI INSTRUCTION: Say which. -->\n\n';

const NOTHING: readonly Promised[] = [];

const COLUMN: Readonly<Record<string, readonly Promised[]>> = {
  'missing-section': [
    ['insert the skeleton where it belongs', /^Insert the section /],
    ['insert it as Not Applicable', /^Insert “.*” as Not Applicable$/, STRIPE],
    ['insert all missing', /^Insert all missing sections$/, STRIPE],
  ],
  'section-order': [['move', /^Move “.*” (?:before|behind) /]],
  'section-number': [['renumber', /^Number it \d$/]],
  'duplicate-section': NOTHING,
  'empty-section': [
    ['insert the skeleton', /^Insert what belongs here$/],
    ['mark N/A', /^Mark it as Not Applicable$/],
  ],
  'missing-field': [['insert', /^Insert the field /]],
  'empty-field': [['insert the skeleton of the value', /^Insert what belongs here$/]],
  'missing-metadata': [['insert', /^Insert “/]],
  'invalid-date': [
    ['today', /which is today$/],
    [
      'ISO form',
      /^Replace it with 2026-02-01$/,
      `${EXTERNAL}**Last Updated:** 1 Februry 2026\n\n## Overview\n\nBoats.\n`,
    ],
  ],
  'invalid-choice': [['each choice', /^Replace it with “Medium”$/]],
  'unfilled-template': NOTHING,
  placeholder: [
    ['real values for this field', /^Replace it with “Stripe”$/],
    ['next placeholder', /^Go to the next placeholder$/],
    ['fill in', /^Fill it in…$/],
  ],
  'template-instruction': [
    ['remove', /^Remove this instruction$/],
    [
      'remove all',
      /^Fix all 'template-instruction' problems/,
      `${PAYMENT}${INSTRUCTION}- **Provider:** Stripe\n\n## Email & Communication Service\n\n${INSTRUCTION}- **Provider:** Resend\n`,
    ],
  ],
  'not-applicable-content': [
    ['remove the content', /^Remove the content$/],
    ['kept in a comment on request', /keep it in a comment$/],
    ['remove the mark', /^Remove the mark$/],
  ],
  'not-applicable-reason': [['add one', /^Add a reason$/]],
  'not-applicable-forbidden': [
    ['insert the skeleton', /^Replace the mark with what belongs here$/],
  ],
  'not-applicable-contradiction': [
    ['remove the row', /^Remove this row$/],
    ['go to the mark', /^Go to the mark$/],
  ],
  'unknown-provider': [['closest', /^Replace it with “Stripe”$/]],
  'undecided-provider': [
    ['each one', /^Decide on “SendGrid”$/],
    ['each one', /^Decide on “Resend”$/],
  ],
  'provider-conflict': NOTHING,
  'unknown-webhook-event': [
    ['alias', /^Replace it with “customer.subscription.deleted”$/],
    ['segment match', /“invoice.payment_failed”/, events('invoice.payment.failed')],
    ['distance', /“charge.refunded”/, events('charge.refundd')],
  ],
  'wrong-provider-event': NOTHING,
  'deprecated-webhook-event': [['its replacement', /^Replace it with /]],
  'missing-webhook-event': [
    ['add it', /^Add “checkout.session.completed”$/],
    [
      'add all',
      /^Add all \d events that the flow needs$/,
      `${STRIPE}- **Payment Flow:** Subscriptions\n- **Required Webhook Events to Listen:**\n  - charge.refunded: End access\n`,
    ],
  ],
  'duplicate-webhook-event': [['remove', /^Remove this one$/]],
  'webhook-action': NOTHING,
  'webhook-events-missing': [['insert the flow’s events', /^Insert what the flow needs: /]],
  'invalid-template-variable': [['repair', /^Write “\{\{first_name\}\}”$/]],
  'variable-style': [['majority style', /^Write “\{\{last_name\}\}”$/]],
  'duplicate-variable': [['remove', /^Remove “/]],
  'duplicate-trigger': NOTHING,
  'invalid-json': [['repair where sure', /^Remove it$/]],
  'payload-schema': [
    [
      'add',
      /^Add “token”$|^Put it into “message”, with a “token”$/,
      fcm('{ "message": { "notification": { "title": "Hi" } } }'),
    ],
    [
      'rename',
      /“title”/,
      fcm('{ "message": { "token": "a", "notification": { "titel": "Hi" } } }'),
    ],
    ['retype', /^Write it as a string$/],
  ],
  'payload-fence': [['fence it, drop escapes', /^Put it into a fence$/]],
  'payload-size': NOTHING,
  'legacy-payload': [['rewrite to v1', /^Rewrite it for FCM HTTP v1$/]],
  'invalid-endpoint-url': NOTHING,
  'insecure-endpoint': [
    ['wss://', /^Use wss:\/\/$/],
    [
      'https://',
      /^Use https:\/\/$/,
      `${EXTERNAL}## Stripe\n\n### Endpoints Used\n\n- \`POST http://api.stripe.com/v1/refunds\` - refunds\n`,
    ],
  ],
  'heartbeat-interval': [['default', /^Replace it with “30 seconds”$/]],
  'reserved-event': NOTHING,
  'duplicate-realtime-event': [['remove', /^Remove the second /]],
  'invalid-endpoint': [['repair', /^Replace it with POST$/]],
  'unknown-endpoint': [['closest', /^Replace it with “POST /]],
  'duplicate-endpoint': [['remove', /^Remove the second /]],
  'invalid-status-code': NOTHING,
  'status-reason': [['the registered phrase', /^Write “Not Found”$/]],
  'missing-error-handling': [['insert the row', /^Insert “429 Too Many Requests”$/]],
  'missing-fallback': [['add row', /^Add a row for “SendGrid”$/]],
  'orphan-fallback': [['remove row', /^Remove this row$/]],
  'broken-table-row': [
    ['escape the pipe', /^Escape the pipes in the code$/],
    ['pad', /^Add the missing cells$/],
  ],
  'unlisted-integration': NOTHING,
  'broken-reference': [['the near miss (letter case)', /^Replace it with “docs\//]],
  'invalid-documentation-link': [['https://', /^Replace it with “https:\/\/postmarkapp.com/]],
  'oversized-text': NOTHING,
  secret: [['mask', /^Mask the /]],
  'unknown-suppression': [['remove', /^Remove this comment$/]],
  'unused-suppression': [['remove', /^Remove this comment$/]],
};

test('speaks of every rule', () => {
  expect(Object.keys(COLUMN).sort()).toEqual([...RULE_IDS].sort());
});

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  test.each((COLUMN[id] ?? []).map(([promise, title, document]) => ({ promise, title, document })))(
    '$promise',
    ({ title, document }) => {
      const { text, actions } = offered(rule, document ?? rule.meta.examples.bad);
      const action = actions.find((each) => title.test(each.title));
      expect(action, actions.map((each) => each.title).join(' | ')).toBeDefined();
      // A command shows something, and an edit changes something.
      const edits = action?.edits().map(plainEdit) ?? [];
      expect(action?.command !== undefined).toBe(applyEdits(text, edits) === text);
    },
  );

  test('can be silenced on its line and in the file', () => {
    const { actions } = offered(rule, rule.meta.examples.bad);
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain(`Suppress '${id}' on this line`);
    expect(titles).toContain(`Suppress '${id}' in this file`);
  });
});

/** What is offered at the findings of a rule. */
function offered({ meta }: Rule, text: string): { text: string; actions: Action[] } {
  const { spec, findings } = checkText(text, ENVIRONMENT);
  if (!spec) throw new Error('no spec');
  const own = findings.filter(({ rule }) => rule === meta.id);
  const actions = own.flatMap(({ span }) => actionsAt(spec, findings, span));
  return { text, actions: actions.filter(({ finding }) => finding.rule === meta.id) };
}
