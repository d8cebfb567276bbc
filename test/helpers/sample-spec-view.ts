import type { FallbackView, SpecView } from '../../server/core/features/view/spec-view.ts';
import { all, at, integration, notApplicable, part, section, sum } from './sample-views.ts';

const fallbacks: readonly FallbackView[] = [
  {
    name: 'Stripe',
    providers: ['stripe'],
    at: at(201),
    criticality: 'critical',
    strategy: 'Queue the order, retry with back-off for 24 h, show “payment pending”.',
    state: 'done',
  },
  {
    name: 'Midtrans',
    providers: ['midtrans'],
    at: at(200),
    criticality: 'critical',
    strategy: '',
    state: 'missing',
  },
  {
    name: 'Twilio SendGrid',
    providers: ['sendgrid'],
    at: at(202),
    criticality: 'high',
    strategy:
      'Switch to Amazon SES by feature flag within five minutes; both hold the same templates.',
    state: 'done',
  },
  {
    name: 'Firebase Cloud Messaging',
    providers: ['fcm'],
    at: at(203),
    criticality: 'medium',
    strategy: '[e.g., retry, then in-app inbox]',
    state: 'placeholder',
  },
  {
    name: 'Pusher Channels',
    providers: ['pusher'],
    at: at(204),
    criticality: 'medium',
    strategy: 'Clients poll /orders every 30 s.',
    state: 'done',
  },
  {
    name: 'Algolia',
    providers: ['algolia'],
    at: at(205),
    criticality: 'low',
    strategy: 'Search falls back to PostgreSQL full text.',
    state: 'done',
  },
];

const fallbackOf = (name: string) => fallbacks.find((each) => each.name === name);

const sections = [
  section('Integration Landscape Overview', 5, [part('Purpose', 6), part('Providers', 9)]),
  section('Payment Gateway Integration', 20, [
    part('Provider', 21),
    part('Payment flow', 22),
    part('placeholder API version', 24),
    part(
      'missing Required webhook events: charge.refunded, charge.dispute.created',
      27,
      'Add the 2 missing events',
    ),
    part('Idempotency', 36),
    part('missing Error handling', 40, 'Insert “Error handling”'),
  ]),
  section(
    'Email Service Integration',
    60,
    [part('Provider', 61), part('Sending domain', 62)],
    [
      section('Order confirmation', 64, [part('Trigger', 65), part('Variables', 66)]),
      section('Password reset', 70, [part('Trigger', 71), part('placeholder Variables', 72)]),
    ],
  ),
  section('Push Notification Integration', 100, [
    part('Provider', 101),
    part('Payload', 103),
    part('missing Token refresh', 120, 'Insert “Token refresh”'),
  ]),
  section('Real-Time Communication', 140, [
    part('Technology', 141),
    part('Events', 143),
    part('not-applicable Presence', 150),
    part('Reconnection', 151),
  ]),
  notApplicable('SMS and Voice', 170, 'Couriers call through their own phones until 2027.'),
  section('Dependencies & Fallback', 195, [
    part('Fallback table', 196),
    part('missing Row for Midtrans', 200, 'Add a row for Midtrans'),
    part('placeholder Strategy of Firebase Cloud Messaging', 203),
  ]),
];

/** What a document of a market hall could give: eight integrations, nearly finished, a bit of everything. */
export const SAMPLE_VIEW: SpecView = {
  title: 'Night Market: 3rd Party Integrations & Data Sync',
  template: { id: 'data-sync', title: '3rd Party Integrations & Data Sync' },
  progress: sum(sections.map(({ progress }) => progress)),
  integrations: all([
    integration(
      'Stripe',
      'payment',
      21,
      [
        { kind: 'calls', count: 6 },
        { kind: 'webhooks', count: 5 },
      ],
      {
        state: 'incomplete',
        errors: 1,
        warnings: 2,
        missing: ['Required webhook events', 'Error handling'],
        fallback: fallbackOf('Stripe'),
      },
    ),
    integration(
      'Midtrans',
      'payment',
      45,
      [
        { kind: 'calls', count: 2 },
        { kind: 'webhooks', count: 4 },
      ],
      { state: 'incomplete', warnings: 1, missing: ['Fallback'], fallback: fallbackOf('Midtrans') },
    ),
    integration(
      'Twilio SendGrid',
      'email',
      61,
      [
        { kind: 'calls', count: 1 },
        { kind: 'webhooks', count: 3 },
      ],
      {
        fallback: fallbackOf('Twilio SendGrid'),
      },
    ),
    integration('Firebase Cloud Messaging', 'push', 101, [{ kind: 'calls', count: 0 }], {
      state: 'incomplete',
      missing: ['Token refresh'],
      fallback: fallbackOf('Firebase Cloud Messaging'),
    }),
    integration('Pusher Channels', 'realtime', 141, [{ kind: 'realtime', count: 4 }], {
      fallback: fallbackOf('Pusher Channels'),
    }),
    integration('Algolia', 'other', 180, [{ kind: 'calls', count: 3 }], {
      fallback: fallbackOf('Algolia'),
    }),
    integration('Google Maps Platform', 'other', 185, [{ kind: 'calls', count: 2 }]),
    integration('SMS and Voice', 'other', 170, [], {
      providers: [],
      state: 'not-applicable',
      reason: 'Couriers call through their own phones until 2027.',
    }),
  ]),
  sections: all(sections),
  mails: all([
    {
      name: 'Order confirmation',
      at: at(64),
      description: 'Sent once the payment is captured, never for cash.',
      provider: 'Twilio SendGrid',
      variables: [
        { text: '{{customer_name}}', at: at(66), sample: 'Ada Lovelace', problem: '' },
        { text: '{{order_number}}', at: at(66), sample: 'A-10482', problem: '' },
        { text: '{{order_total}}', at: at(66), sample: '€ 42.50', problem: '' },
        { text: '{{pickup_time}}', at: at(67), sample: '19:30', problem: '' },
      ],
    },
    {
      name: 'Password reset',
      at: at(70),
      description: '',
      provider: 'Twilio SendGrid',
      variables: [
        {
          text: '{{reset link}}',
          at: at(72),
          sample: 'https://example.com/reset/…',
          problem: 'A variable holds no blank.',
        },
        { text: '{{expires_in}}', at: at(72), sample: '30 minutes', problem: '' },
      ],
    },
    {
      name: 'Weekly digest for stall owners',
      at: at(76),
      description: 'Mondays at 8:00, local time.',
      provider: '',
      variables: [],
    },
  ]),
  pushes: all([
    {
      at: at(103),
      name: 'Order is ready',
      provider: 'Firebase Cloud Messaging',
      title: 'Your noodles are ready',
      body: 'Stall 12 keeps them warm until 20:15. Show this code: 4471.',
      data: [
        ['order_id', '"A-10482"'],
        ['stall', '12'],
        ['deep_link', '"nightmarket://orders/A-10482"'],
      ],
      bytes: 412,
      limit: 4096,
      problem: '',
    },
    {
      at: at(112),
      name: 'Silent stock update',
      provider: 'Firebase Cloud Messaging',
      title: '',
      body: '',
      data: [['stock', '{"noodles":3,"tea":0}']],
      bytes: 4310,
      limit: 4096,
      problem: 'The payload is larger than Firebase Cloud Messaging takes.',
    },
  ]),
  flows: all([
    {
      at: at(22),
      integration: '21',
      provider: 'Stripe',
      flow: 'One-time payment',
      steps: [
        {
          event: 'payment_intent.succeeded',
          state: 'listed',
          at: at(28),
          action: 'Mark the order as paid',
          description: 'A payment was completed.',
        },
        {
          event: 'payment_intent.payment_failed',
          state: 'listed',
          at: at(29),
          action: 'Ask for another card',
          description: 'An attempt to pay has failed.',
        },
        {
          event: 'charge.refund',
          state: 'wrong',
          at: at(30),
          action: 'Tell the customer',
          description: '',
        },
        {
          event: 'charge.dispute.created',
          state: 'missing',
          at: at(31),
          action: '',
          description: 'A customer disputes a charge with their bank.',
        },
      ],
    },
    {
      at: at(47),
      integration: '45',
      provider: 'Midtrans',
      flow: '',
      steps: [
        {
          event: 'settlement',
          state: 'listed',
          at: at(48),
          action: 'Mark the order as paid',
          description: 'The money is there.',
        },
        {
          event: 'expire',
          state: 'listed',
          at: at(49),
          action: 'Free the slot',
          description: 'Nobody paid in time.',
        },
      ],
    },
  ]),
  realtime: all([
    {
      name: 'order.updated',
      at: at(143),
      direction: 'sent',
      description: 'A stall has changed the state of an order.',
      provider: 'Pusher Channels',
    },
    {
      name: 'stall.queue',
      at: at(144),
      direction: 'sent',
      description: 'How many orders are before yours.',
      provider: 'Pusher Channels',
    },
    {
      name: 'courier.position',
      at: at(145),
      direction: 'received',
      description: 'Every five seconds while on the way.',
      provider: 'Pusher Channels',
    },
    { name: 'typing', at: at(146), direction: undefined, description: '', provider: '' },
  ]),
  fallbacks: all(fallbacks),
  findings: all([
    {
      rule: 'unknown-webhook-event',
      severity: 'error',
      message: 'Stripe sends no “charge.refund”. Did you mean “charge.refunded”?',
      at: at(30),
      fixes: [
        { title: 'Replace with “charge.refunded”', preferred: true },
        { title: 'Hide this finding with a comment', preferred: false },
      ],
    },
    {
      rule: 'invalid-variable',
      severity: 'warning',
      message: 'A variable holds no blank: “reset link”.',
      at: at(72),
      fixes: [{ title: 'Replace with “reset_link”', preferred: true }],
    },
    {
      rule: 'missing-fallback',
      severity: 'warning',
      message: 'Midtrans is used, and has no row in the fallback table.',
      at: at(200),
      fixes: [{ title: 'Add a row for Midtrans', preferred: true }],
    },
    {
      rule: 'placeholder',
      severity: 'warning',
      message: '“[e.g., retry, then in-app inbox]” is still what the template left here.',
      at: at(203),
      fixes: [],
    },
    {
      rule: 'placeholder',
      severity: 'warning',
      message: '“TBD” is still what the template left here.',
      at: at(24),
      fixes: [],
    },
    {
      rule: 'missing-error-handling',
      severity: 'info',
      message: '429 is not covered, although Stripe limits its rate.',
      at: at(40),
      fixes: [{ title: 'Insert a row for 429', preferred: true }],
    },
  ]),
  findingCounts: { error: 1, warning: 4, info: 1, hint: 0 },
};
