import { describe, expect, test } from 'vitest';
import { checkSpelt, complete, labelsAt } from '../../../helpers/check-completion.ts';
import {
  dataSync,
  dataSyncIn,
  external,
  MAIL,
  REALTIME,
} from '../../../helpers/completion-documents.ts';

/** A payment section with a flow, and these lines below its list of events. */
const events = (lines: string, flow = 'Subscriptions', provider = 'Stripe') =>
  dataSync(
    `- **Provider:** ${provider}\n- **Payment Flow:** ${flow}\n- **Required Webhook Events to Listen:**\n${lines}`,
  );

describe('webhook events', () => {
  test('what the flow requires comes first, then what it recommends, what is deprecated last', () => {
    const { items } = complete(events('  - $0'));
    const labels = labelsAt(events('  - $0'));
    const detail = (label: string) => items.find((item) => item.label === label)?.detail ?? '';
    expect(labels.slice(0, 2)).toEqual([
      'customer.subscription.created',
      'customer.subscription.updated',
    ]);
    const ranks = labels.map((label) =>
      ['Required', 'Instead', 'Recommended', 'Stripe', 'Deprecated'].findIndex((word) =>
        detail(label).startsWith(word),
      ),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(2);
  });

  test('a deprecated one is marked, names its successor, and comes last', () => {
    const { items } = complete(events('  - $0', 'Orders', 'PayPal'));
    const old = items.filter(({ deprecated }) => deprecated);
    expect(old.map(({ label }) => label)).toContain('PAYMENTS.PAYMENT.CREATED');
    expect(old.find(({ label }) => label === 'PAYMENTS.PAYMENT.CREATED')?.detail).toBe(
      'Deprecated, use CHECKOUT.ORDER.APPROVED',
    );
    const labels = labelsAt(events('  - $0', 'Orders', 'PayPal'));
    expect(new Set(labels.slice(-old.length))).toEqual(new Set(old.map(({ label }) => label)));
  });

  test('those already listed are left out, misspelt ones, too', () => {
    const labels = labelsAt(
      events('  - invoice.paid: Extend\n  - invoice.payment_faild: Warn\n  - $0'),
    );
    expect(labels).not.toContain('invoice.paid');
    expect(labels).not.toContain('invoice.payment_failed');
    expect(labels).toContain('customer.subscription.deleted');
  });

  test.each([
    ['  - $0', '  - customer.subscription.deleted: [Action to take]'],
    ['  - cust$0', '  - customer.subscription.deleted: [Action to take]'],
    ['  - customer.$0', '  - customer.subscription.deleted: [Action to take]'],
    ['  - customer.$0subscription.del', '  - customer.subscription.deleted: [Action to take]'],
    ['  - customer.subscription.del$0: End it', '  - customer.subscription.deleted: End it'],
    ['  - `$0', '  - `customer.subscription.deleted`: [Action to take]'],
    ['  - `$0`', '  - `customer.subscription.deleted`: [Action to take]'],
    ['  - `customer.$0`: End it', '  - `customer.subscription.deleted`: End it'],
    ['  - **customer.$0**', '  - **customer.subscription.deleted**'],
    ['  - invoice.paid, $0', '  - invoice.paid, customer.subscription.deleted'],
    [
      '  - `invoice.paid`: Extend\n  - $0',
      '  - `invoice.paid`: Extend\n  - `customer.subscription.deleted`: [Action to take]',
    ],
    [
      '  - invoice.paid: Extend\n  - cu$0\n  - invoice.upcoming: Tell',
      '  - invoice.paid: Extend\n  - customer.subscription.deleted: [Action to take]\n  - invoice.upcoming: Tell',
    ],
    [
      '  | Event | Action |\n  | --- | --- |\n  | $0',
      '  | Event | Action |\n  | --- | --- |\n  | customer.subscription.deleted',
    ],
    [
      '  | Event | Action |\n  | --- | --- |\n  | `cus$0` | End it |',
      '  | Event | Action |\n  | --- | --- |\n  | `customer.subscription.deleted` | End it |',
    ],
  ])('%j', (before, after) => {
    checkSpelt(events(before), 'customer.subscription.deleted', events(after));
  });

  test('behind the label', () => {
    const text = (value: string) =>
      dataSync(`- **Provider:** Stripe\n- **Required Webhook Events to Listen:** ${value}`);
    checkSpelt(
      text('invoice.paid, inv$0'),
      'invoice.upcoming',
      text('invoice.paid, invoice.upcoming'),
    );
    checkSpelt(text('`inv$0`'), 'invoice.paid', text('`invoice.paid`'));
  });

  test('a name with an underline, escaped where the document escapes', () => {
    checkSpelt(
      events('  - invoice.pay$0'),
      'invoice.payment_failed',
      events('  - invoice.payment_failed: [Action to take]'),
    );
    checkSpelt(
      events('  - invoice.payment_$0'),
      'invoice.payment_failed',
      events('  - invoice.payment_failed: [Action to take]'),
    );
  });

  test('below a heading, in a document of the other template', () => {
    const text = (line: string) => external(`### Webhook Events\n\n${line}`);
    checkSpelt(text('- `ch$0`'), 'charge.refunded', text('- `charge.refunded`: [Action to take]'));
  });

  test.each([
    ['  - invoice.paid: Extend the $0'],
    ['  - invoice.paid: extend. $0'],
    ['  | Event | Action |\n  | --- | --- |\n  | invoice.paid | $0 |'],
    ['  | Event $0 | Action |\n  | --- | --- |\n  | invoice.paid | x |'],
  ])('nothing in %j, where an action is told', (lines) => {
    expect(labelsAt(events(lines))).toEqual([]);
  });

  test('where no flow is named, those come first that any needs', () => {
    const text = dataSync('- **Provider:** Stripe\n- **Webhooks:**\n  - $0');
    expect(labelsAt(text).slice(0, 2)).toEqual([
      'checkout.session.completed',
      'customer.subscription.created',
    ]);
  });

  test('of the provider whose part of the section it is', () => {
    const list = (line: string) => `- **Required Webhook Events to Listen:**\n  - ${line}`;
    const text = dataSync(
      `### Stripe\n\n${list('invoice.paid: Extend')}\n\n### PayPal\n\n${list('PAY$0')}`,
    );
    expect(labelsAt(text)).toContain('PAYMENT.CAPTURE.COMPLETED');
    expect(labelsAt(text)).not.toContain('payment_intent.succeeded');
  });

  test('in a document of no template', () => {
    const text = (line: string) => `# Billing

- **Payment Provider:** Stripe

## Stripe webhooks

We listen to these webhook events [and_no_others, for_now]:

- \`customer.created\`: Greet
- \`invoice.paid\`: Extend
- \`invoice.payment_failed\`: Warn
${line}
`;
    checkSpelt(
      text('- `customer.$0`'),
      'customer.subscription.deleted',
      text('- `customer.subscription.deleted`: [Action to take]'),
    );
  });

  test('nothing of a provider that we do not know', () => {
    expect(labelsAt(events('  - $0', 'Subscriptions', 'Acme Pay'))).toEqual([]);
  });

  test('each names the catalog that describes it', () => {
    const item = complete(events('  - $0')).items.find(({ label }) => label === 'invoice.paid');
    expect(item?.event).toEqual({ provider: 'stripe', name: 'invoice.paid' });
  });
});

describe('template variables', () => {
  const mail = (value: string, provider = 'SendGrid') =>
    dataSyncIn(
      MAIL,
      `- **Provider:** ${provider}
- **Core Email Triggers:**
  - **Event:** Sign-up
    - **Trigger Condition:** At once
    - **Dynamic Variables:** {{user_name}}, {{link}}
  - **Event:** Reset
    - **Trigger Condition:** On request
    - **Dynamic Variables:** ${value}`,
    );

  test('those of other mails first, then common ones', () => {
    expect(labelsAt(mail('{{$0'))).toEqual([
      '{{user_name}}',
      '{{link}}',
      '{{first_name}}',
      '{{verification_link}}',
      '{{reset_link}}',
    ]);
  });

  test('those of the same mail are left out', () => {
    expect(labelsAt(mail('{{link}}, {{$0'))).not.toContain('{{link}}');
  });

  test.each([
    ['$0', '{{user_name}}'],
    ['us$0', '{{user_name}}'],
    ['{$0', '{{user_name}}'],
    ['{{$0', '{{user_name}}'],
    ['{{$0}}', '{{user_name}}'],
    ['{{us$0', '{{user_name}}'],
    ['{{us$0er}}', '{{user_name}}'],
    ['{{ us$0 }}', '{{user_name}}'],
    ['{{x}}, $0', '{{x}}, {{user_name}}'],
    ['{{x}}, {{$0}}, {{y}}', '{{x}}, {{user_name}}, {{y}}'],
    ['`{{$0}}`', '`{{user_name}}`'],
    ['[Variables]$0', '{{user_name}}'],
  ])('%j', (typed, after) => {
    checkSpelt(mail(typed), '{{user_name}}', mail(after));
  });

  test('in the braces of the provider’s language', () => {
    expect(labelsAt(mail('{{$0', 'Resend'))[0]).toBe('{{{user_name}}}');
    checkSpelt(mail('{{us$0}}', 'Resend'), '{{{user_name}}}', mail('{{{user_name}}}', 'Resend'));
    checkSpelt(
      mail('{{$0}}', 'Brevo'),
      '{{ params.user_name }}',
      mail('{{ params.user_name }}', 'Brevo'),
    );
  });
});

describe('real-time connections', () => {
  const live = (lines: string, technology = 'Socket.IO') =>
    dataSyncIn(REALTIME, `- **Technology:** ${technology}\n${lines}`);

  test('the form of an endpoint', () => {
    expect(labelsAt(live('- **Connection Endpoint:** $0')).slice(0, 2)).toEqual([
      'wss://…/socket.io/',
      'https://…/socket.io/',
    ]);
    const text = (value: string) =>
      live(`- **Connection Endpoint:** ${value}`, 'Supabase Realtime');
    // An address is not escaped by the helper that spells documents, so only its line ends differ.
    const item = complete(text('wss:/$0')).items[0];
    expect(item?.edit.newText).toBe('wss://[name].supabase.co/realtime/v1');
    expect(item?.draft).toContainEqual({ text: '[name]' });
    const left = live('- **Connection Endpoint:** wss://api.[projectname$0].com/live');
    expect(labelsAt(left)).toContain('wss://…/socket.io/');
  });

  test('the interval that is the technology’s own', () => {
    const text = (value: string) => live(`- **Heartbeat/Ping Interval:** ${value}`);
    expect(labelsAt(text('$0')).slice(0, 2)).toEqual(['25 seconds', '30 seconds']);
    checkSpelt(text('2$0'), '25 seconds', text('25 seconds'));
  });

  test('which way an event goes', () => {
    const text = (line: string) => live(`- **Core Events:**\n${line}`);
    expect(labelsAt(text('  - $0'))).toEqual([
      'Broadcast',
      'Emit',
      'Subscribe',
      'Publish',
      'Listen',
    ]);
    checkSpelt(text('  - Sub$0'), 'Subscribe', text('  - Subscribe: Client joins [the room].'));
    checkSpelt(
      text('  - **Sub$0**'),
      'Subscribe',
      text('  - **Subscribe:** Client joins [the room].'),
    );
    expect(labelsAt(text('  - Broadcast: Server emits $0'))).toEqual([]);
  });
});

describe('endpoints', () => {
  const used = (line: string) =>
    external(`### Endpoints Used\n\n- \`GET /v1/customers/{id}\`: Look\n${line}`);

  test('methods, then the operations of the provider’s API', () => {
    const labels = labelsAt(used('- $0'));
    expect(labels.slice(0, 2)).toEqual(['GET', 'POST']);
    expect(labels).toContain('GET /v1/account');
    expect(complete(used('- $0')).isIncomplete).toBe(true);
  });

  test.each([
    ['- POST /v1/ref$0', '- `POST /v1/refunds`: [Purpose]'],
    ['- `POST /v1/ref$0', '- `POST /v1/refunds`: [Purpose]'],
    ['- `POST /v1/ref$0`', '- `POST /v1/refunds`: [Purpose]'],
    ['- `POST /v1/$0ref`: Pay back', '- `POST /v1/refunds`: Pay back'],
  ])('%j', (before, after) => {
    checkSpelt(used(before), 'POST /v1/refunds', used(after));
  });

  test('a method waits for its path', () => {
    checkSpelt(used('- `P$0'), 'PATCH', used('- `PATCH '));
    const item = complete(used('- `P$0')).items.find(({ label }) => label === 'PATCH');
    expect(item?.asksAgain).toBe(true);
  });

  test('what is listed is left out', () => {
    expect(labelsAt(used('- `GET /v1/customers$0`'))).toContain('GET /v1/customers');
    expect(labelsAt(used('- `GET /v1/customers$0`'))).not.toContain('GET /v1/customers/{customer}');
  });

  test('a table may have a column for each part', () => {
    const table = (row: string) =>
      external(
        `### Endpoints Used\n\n| Method | Path | Purpose |\n| --- | --- | --- |\n| GET | /v1/balance | Look |\n${row}`,
      );
    checkSpelt(table('| P$0'), 'POST', table('| POST'));
    checkSpelt(table('| POST | $0 | Pay |'), '/v1/refunds', table('| POST | /v1/refunds | Pay |'));
    checkSpelt(table('| POST | `/v1/re$0` |'), '/v1/refunds', table('| POST | `/v1/refunds` |'));
    expect(labelsAt(table('| GET | /v1/b$0'))).not.toContain('/v1/balance');
    expect(labelsAt(table('| POST | /v1/refunds | $0 |'))).toEqual([]);
  });

  test('nothing where the purpose is told', () => {
    expect(labelsAt(used('- `GET /v1/refunds`: To $0'))).toEqual([]);
  });
});

describe('errors', () => {
  const handled = (line: string) =>
    external(
      `### Error Handling\n\n- **Strategy:** Retry\n- **Specific Errors Handled:**\n${line}`,
    );

  test('what happens to everyone first', () => {
    expect(labelsAt(handled('  - $0')).slice(0, 3)).toEqual([
      '429 Too Many Requests',
      '5xx Server Error',
      '401 Unauthorized',
    ]);
  });

  test.each([
    ['  - $0', '  - `429 Too Many Requests`: [Action]'],
    ['  - 4$0', '  - `429 Too Many Requests`: [Action]'],
    ['  - 429 $0', '  - `429 Too Many Requests`: [Action]'],
    ['  - 429 Too$0', '  - `429 Too Many Requests`: [Action]'],
    ['  - `4$0', '  - `429 Too Many Requests`: [Action]'],
    ['  - `429 $0`: Wait', '  - `429 Too Many Requests`: Wait'],
    [
      '  - 401 Unauthorized: Ask\n  - 429$0',
      '  - 401 Unauthorized: Ask\n  - 429 Too Many Requests: [Action]',
    ],
    [
      '  | Status | Action |\n  | --- | --- |\n  | 401 | Ask |\n  | 4$0',
      '  | Status | Action |\n  | --- | --- |\n  | 401 | Ask |\n  | 429 Too Many Requests',
    ],
  ])('%j', (before, after) => {
    checkSpelt(handled(before), '429 Too Many Requests', handled(after));
  });

  test('those that are listed are left out', () => {
    const labels = labelsAt(handled('  - 401: Ask\n  - 5xx: Wait\n  - $0'));
    expect(labels).not.toContain('401 Unauthorized');
    expect(labels).not.toContain('503 Service Unavailable');
  });
});
