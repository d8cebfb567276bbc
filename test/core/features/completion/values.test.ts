import { describe, expect, test } from 'vitest';
import { checkSpelt, complete, labelsAt } from '../../../helpers/check-completion.ts';
import {
  dataSync,
  dataSyncIn,
  external,
  MAIL,
  REALTIME,
} from '../../../helpers/completion-documents.ts';

describe('providers', () => {
  test('those of the section’s purpose come first', () => {
    const payment = labelsAt(dataSync('- **Provider:** $0'));
    expect(payment.slice(0, 3)).toEqual(['Stripe', 'Xendit', 'Midtrans']);
    expect(payment.indexOf('SendGrid')).toBeGreaterThan(payment.indexOf('Paystack'));
    expect(labelsAt(dataSyncIn(MAIL, '- **Provider:** $0'))[0]).toBe('SendGrid');
    expect(labelsAt(dataSyncIn(REALTIME, '- **Technology:** $0')).slice(0, 3)).toEqual([
      'Socket.IO',
      'AWS API Gateway WebSockets',
      'Pusher',
    ]);
  });

  test('the one that the heading names before all others', () => {
    expect(
      labelsAt(external('', 'Twilio').replace('Provider:** Twilio', 'Provider:** $0'))[0],
    ).toBe('Twilio');
  });

  test.each([
    ['- **Provider:** $0', '- **Provider:** Stripe'],
    ['- **Provider:** St$0', '- **Provider:** Stripe'],
    ['- **Provider:** St$0rip', '- **Provider:** Stripe'],
    ['- **Provider:** [e.g., $0PayPal]', '- **Provider:** Stripe'],
    ['- **Provider:** [e.g., PayPal]$0', '- **Provider:** Stripe'],
    ['- **Provider:** Adyen, St$0', '- **Provider:** Adyen, Stripe'],
    ['- **Provider:** St$0, Adyen', '- **Provider:** Stripe, Adyen'],
    ['- **Provider:** **St$0**', '- **Provider:** **Stripe**'],
    [
      '| Field | Value |\n| --- | --- |\n| Provider | St$0',
      '| Field | Value |\n| --- | --- |\n| Provider | Stripe',
    ],
    [
      '| Field | Value |\n| --- | --- |\n| Provider | $0 |',
      '| Field | Value |\n| --- | --- |\n| Provider | Stripe |',
    ],
  ])('%j', (before, after) => {
    checkSpelt(dataSync(before), 'Stripe', dataSync(after));
  });

  test('another name finds it, too', () => {
    const labels = labelsAt(
      dataSyncIn('4. Push Notifications (Mobile/Web)', '- **Provider:** Fireb$0'),
    );
    expect(labels).toContain('FCM (Firebase Cloud Messaging)');
  });
});

describe('flows', () => {
  test('of the provider, else the template’s examples', () => {
    expect(
      labelsAt(dataSync('- **Provider:** Paddle\n- **Payment Flow:** $0')).slice(0, 2),
    ).toEqual(['Subscriptions', 'One-time payments']);
    expect(labelsAt(dataSync('- **Provider:** Acme\n- **Payment Flow:** $0'))).toContain(
      'Payment Links',
    );
  });

  test.each([
    ['$0', 'Subscriptions'],
    ['Sub$0', 'Subscriptions'],
    ['Checkout Session / $0', 'Checkout Session / Subscriptions'],
    ['[e.g., Checkout Session / Subscriptions$0]', 'Subscriptions'],
  ])('%j', (typed, after) => {
    const text = (value: string) =>
      dataSync(`- **Provider:** Stripe\n- **Payment Flow:** ${value}`);
    checkSpelt(text(typed), 'Subscriptions', text(after));
  });
});

describe('choices, dates, examples', () => {
  const head = (value: string) => external('').replace('**Status:** Active', value);

  test.each([
    ['**Status:** $0', 'Draft', '**Status:** Draft'],
    ['**Status:** Dr$0aft', 'Draft', '**Status:** Draft'],
    ['**Status:** [Draft / Active$0]', 'Deprecated', '**Status:** Deprecated'],
  ])('%j', (before, label, after) => {
    checkSpelt(head(before), label, head(after));
  });

  test('today', () => {
    const date = (value: string) => external('').replace('2026-11-16', value);
    checkSpelt(date('$0'), '2026-11-23', date('2026-11-23'));
    checkSpelt(date('2026-$0'), '2026-11-23', date('2026-11-23'));
    checkSpelt(date('tod$0'), '2026-11-23', date('2026-11-23'));
    checkSpelt(date('[Date]$0'), '2026-11-23', date('2026-11-23'));
  });

  test('what the template has for an example', () => {
    expect(labelsAt(external('').replace('Purpose:** Payments', 'Purpose:** $0'))).toEqual([
      'Payment processing',
      'Email delivery',
      'Push notifications',
      'Real-time updates',
      'File storage',
      'Authentication',
    ]);
    const text = (value: string) => external(`### Error Handling\n\n- **Strategy:** ${value}`);
    checkSpelt(
      text('Retr$0'),
      'Retry with exponential backoff',
      text('Retry with exponential backoff'),
    );
  });

  test('a name that stands once in a list is not offered again', () => {
    const text = (value: string) =>
      dataSyncIn(
        MAIL,
        `- **Provider:** SendGrid\n- **Core Email Triggers:**\n  - **Event:** User registration\n    - **Trigger Condition:** At once\n  - **Event:** ${value}`,
      );
    expect(labelsAt(text('$0'))).not.toContain('User Registration');
    checkSpelt(text('Pass$0'), 'Password Reset', text('Password Reset'));
    expect(labelsAt(text('$0').replace('User registration', 'Sign-up'))).toContain(
      'User Registration',
    );
  });

  test('the provider’s documentation', () => {
    const text = (value: string) => external('').replace('[Link]', value);
    const [label = ''] = labelsAt(text('$0'));
    expect(label).toMatch(/^https:\/\/docs\.stripe\.com/);
    checkSpelt(text('htt$0'), label, text(label));
  });
});

describe('what does not apply', () => {
  test('a field', () => {
    const text = (value: string) =>
      dataSync(`- **Provider:** Stripe\n- **Payment Flow:** ${value}`);
    for (const typed of ['N$0', 'not a$0', 'N/A$0'])
      checkSpelt(text(typed), 'Not Applicable — [reason]', text('Not Applicable — [reason]'));
    expect(labelsAt(text('Check$0'))).toEqual(['Checkout Session']);
  });

  test('a section that says nothing yet, where the template allows it', () => {
    checkSpelt(dataSync('$0'), 'Not Applicable — [reason]', dataSync('Not Applicable — [reason]'));
    for (const typed of ['N$0', 'not app$0', 'N/$0', 'n/a$0']) {
      checkSpelt(
        dataSync(typed),
        'Not Applicable — [reason]',
        dataSync('Not Applicable — [reason]'),
      );
    }
    expect(labelsAt(dataSync('Stripe.\n\n$0'))).not.toContain('Not Applicable — [reason]');
    expect(labelsAt(dataSync('Stripe.\n\nN$0'))).not.toContain('Not Applicable — [reason]');
    expect(labelsAt(dataSync('- N$0'))).not.toContain('Not Applicable — [reason]');
    const overview = dataSync('- **Provider:** Stripe').replace(/Harbour takes.*/, '$0');
    expect(labelsAt(overview)).not.toContain('Not Applicable — [reason]');
  });

  test('the reason is to be filled in', () => {
    const item = complete(dataSync('$0')).items.find(({ label }) => label.startsWith('Not App'));
    expect(item?.draft).toContainEqual({ text: '[reason]' });
  });
});

describe('the fallback table', () => {
  const table = (row: string) =>
    dataSync('- **Provider:** Stripe', `| **Acme** | High | Wait |\n${row}`);

  test.each([
    ['| $0', '| **Stripe**'],
    ['| St$0', '| **Stripe**'],
    ['| **St$0**', '| **Stripe**'],
    ['| $0 | High | Wait |', '| **Stripe** | High | Wait |'],
  ])('%j names what is in use and has no row', (before, after) => {
    expect(labelsAt(table(before))).toEqual(['Stripe']);
    checkSpelt(table(before), 'Stripe', table(after));
  });

  test('nothing where all have one', () => {
    expect(labelsAt(table('| Stripe | High | Wait |\n| $0'))).toEqual([]);
  });

  test.each([
    ['| Stripe | $0', '| Stripe | High'],
    ['| Stripe | Hi$0 | Wait |', '| Stripe | High | Wait |'],
    ['| Stripe | [Level]$0 | Wait |', '| Stripe | High | Wait |'],
  ])('%j takes a criticality', (before, after) => {
    checkSpelt(table(before), 'High', table(after));
  });

  test('a strategy is prose', () => {
    expect(labelsAt(table('| Stripe | High | $0 |'))).toEqual([]);
  });
});
