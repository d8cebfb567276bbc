import { describe, expect, test } from 'vitest';
import { builtinCatalogs } from '../../../../server/core/catalogs/builtin.ts';
import type { Catalog, Flow } from '../../../../server/core/catalogs/catalog.ts';
import { connectionEndpointDraft } from '../../../../server/core/features/insertions/pieces/connection-endpoint.ts';
import { eventListDraft } from '../../../../server/core/features/insertions/pieces/event-list.ts';
import { fallbackRowDraft } from '../../../../server/core/features/insertions/pieces/fallback-row.ts';
import { notApplicableDraft } from '../../../../server/core/features/insertions/pieces/not-applicable.ts';
import { payloadDraft } from '../../../../server/core/features/insertions/pieces/payload.ts';
import { triggerDraft } from '../../../../server/core/features/insertions/pieces/trigger.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import type { Style } from '../../../../server/core/templates/style.ts';
import type { FieldType } from '../../../../server/core/templates/template.ts';
import { plainText, snippetText } from '../../../../server/core/text/draft.ts';
import { FACTS } from '../../../helpers/facts.ts';

const CLEAN: Style = {
  newline: '\n',
  escaped: false,
  boldHeadings: false,
  numbered: { before: '', digits: 1, after: '. ', behindSymbol: false },
  bullet: '-',
  indent: 2,
  tabs: false,
  colon: 'inside',
  sectionLevel: 2,
};
const EXPORTED: Style = { ...CLEAN, escaped: true, boldHeadings: true, bullet: '*' };

const [dataSync] = builtinTemplates;
const catalogs = [...builtinCatalogs.values()];

function catalog(id: string): Catalog {
  return builtinCatalogs.get(id) as Catalog;
}

function field(type: FieldType) {
  const found = dataSync?.sections
    .flatMap(({ fields }) => fields)
    .find((each) => each.type === type);
  if (!found) throw new Error(`no field of type ${type}`);
  return found;
}

describe('an event list', () => {
  const flow = catalog('stripe').flows?.find(({ id }) => id === 'subscriptions') as Flow;

  test('has what the flow needs, with a blank for each action', () => {
    expect(snippetText(eventListDraft({ ...flow, required: flow.required.slice(-1) }, CLEAN))).toBe(
      '- invoice.payment_failed: ${1:[Action to take]}$0',
    );
  });

  test('is escaped where the document is', () => {
    expect(plainText(eventListDraft(flow, EXPORTED)).split('\n').at(-1)).toBe(
      '* invoice.payment\\_failed: \\[Action to take\\]',
    );
  });
});

describe('a payload', () => {
  const formats = catalogs.flatMap(({ payload }) => payload ?? []);

  test.each(formats)('of %s is valid as it stands', (format) => {
    const [, json = ''] = /^```json\n(.*)\n```$/s.exec(plainText(payloadDraft(format))) ?? [];
    expect(FACTS.payloads.get(format)?.(JSON.parse(json))).toEqual([]);
  });

  test('has blanks for what people read', () => {
    expect(snippetText(payloadDraft('expo'))).toContain(
      '"title": "${1:Notification Title}",\n  "body": "${2:Notification Body}",',
    );
  });
});

describe('a fallback row', () => {
  test('says what the template says of a service with that purpose', () => {
    const row = fallbackRowDraft(
      { name: 'Xendit', purpose: 'payment' },
      field('fallback-table'),
      CLEAN,
    );
    expect(plainText(row)).toBe(
      '| **Xendit** | High | [e.g., Display a maintenance banner on the checkout page; do not block users from accessing already paid features.] |',
    );
    expect(snippetText(row)).toContain('| ${1|High,Critical,Medium,Low,P0,P1,P2,P3|} |');
  });

  test('proposes what services for a purpose usually have', () => {
    const row = fallbackRowDraft(
      { name: 'Web_Push', purpose: 'push' },
      field('fallback-table'),
      EXPORTED,
    );
    expect(plainText(row)).toBe('| **Web\\_Push** | Low | \\[Strategy\\] |');
  });

  test('leaves the service open where nobody knows it', () => {
    const row = fallbackRowDraft(undefined, field('fallback-table'), CLEAN);
    expect(plainText(row)).toBe('| **[Service 3]** | [Level] | [Strategy] |');
  });
});

describe('an e-mail trigger', () => {
  test('is the first of the skeleton, with values to pick from', () => {
    const trigger = triggerDraft(field('email-triggers'), catalog('sendgrid').variables, CLEAN);
    expect(snippetText(trigger)).toBe(
      [
        '- **Event:** ${1|User Registration,Password Reset,Payment Failed,Invoice Paid,Team Invitation|}',
        '  - **Trigger Condition:** ${2:Upon successful insertion into the users table.}',
        '  - **Dynamic Variables:** ${3:{{first_name\\}\\}, {{verification_link\\}\\}}$0',
      ].join('\n'),
    );
  });

  test.each([
    ['resend', '{{{first_name}}}, {{{verification_link}}}'],
    ['brevo', '{{ params.first_name }}, {{ params.verification_link }}'],
  ])('writes variables as %s does', (id, variables) => {
    const trigger = triggerDraft(field('email-triggers'), catalog(id).variables, CLEAN);
    expect(plainText(trigger)).toContain(`**Dynamic Variables:** ${variables}`);
  });

  test('in an export', () => {
    expect(
      plainText(triggerDraft(field('email-triggers'), undefined, { ...EXPORTED, indent: 4 })),
    ).toBe(
      [
        '* **Event:** User Registration',
        '    * **Trigger Condition:** Upon successful insertion into the users table.',
        '    * **Dynamic Variables:** {{first\\_name}}, {{verification\\_link}}',
      ].join('\n'),
    );
  });
});

describe('a section that does not apply', () => {
  const push = dataSync?.sections[3];

  test('has a blank for the reason', () => {
    expect(push && snippetText(notApplicableDraft(push, CLEAN, 2))).toBe(
      '## 4. Push Notifications (Mobile/Web)\n\nNot Applicable — ${1:[reason]}$0',
    );
  });

  test('or says it', () => {
    expect(push && plainText(notApplicableDraft(push, EXPORTED, 2, 'no app [yet]'))).toBe(
      '## **4\\. Push Notifications (Mobile/Web)**\n\nNot Applicable — no app \\[yet\\]',
    );
  });
});

test.each([
  ['socket-io', 'wss://api.[projectname].com/socket.io/'],
  ['phoenix', 'wss://api.[projectname].com/[name]/websocket'],
  ['signalr', 'wss://api.[projectname].com/live'],
  ['pusher', 'wss://ws-[cluster].pusher.com/app/[key]'],
  ['ably', 'wss://main.realtime.ably.net'],
])('the endpoint of %s in its usual form', (id, address) => {
  const realtime = catalog(id).realtime;
  expect(realtime && plainText(connectionEndpointDraft(realtime, field('url')))).toBe(address);
});
