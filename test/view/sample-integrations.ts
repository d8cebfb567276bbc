import type { IntegrationView } from '../../server/core/features/view/spec-view.ts';
import { fallbackOf, integrationOf } from './integrations.ts';

const NAMES: Readonly<Record<IntegrationView['purpose'], readonly string[]>> = {
  payment: ['Stripe', 'PayPal', 'Adyen', 'Midtrans'],
  email: ['SendGrid', 'Resend', 'Postmark', 'Amazon Simple Email Service (SES)', 'Mailgun'],
  push: ['Firebase Cloud Messaging', 'OneSignal', 'Apple Push Notification service'],
  realtime: ['Socket.IO', 'Pusher', 'Ably', 'AWS API Gateway WebSockets'],
  other: ['Auth0', 'Twilio', 'Algolia', 'Sentry', 'Segment', 'Datadog', 'HubSpot', 'Contentful'],
};

const MORE = ['OpenAI', 'Mapbox', 'Zendesk', 'Slack', 'Cloudinary', 'Plaid'];

const EIGHT: readonly IntegrationView[] = [
  integrationOf({
    name: 'Stripe',
    missing: ['Webhook Events', 'Payment Flow'],
    state: 'incomplete',
    traffic: [
      { kind: 'calls', count: 4 },
      { kind: 'webhooks', count: 5 },
    ],
    fallback: fallbackOf('Queue the charge and retry every five minutes, up to a day'),
  }),
  integrationOf({
    name: 'SendGrid',
    purpose: 'email',
    traffic: [
      { kind: 'calls', count: 0 },
      { kind: 'webhooks', count: 3 },
    ],
    fallback: fallbackOf('Amazon SES'),
  }),
  integrationOf({
    name: 'Firebase Cloud Messaging',
    purpose: 'push',
    errors: 1,
    warnings: 2,
    traffic: [{ kind: 'calls', count: 1 }],
    fallback: fallbackOf(''),
  }),
  integrationOf({
    name: 'Socket.IO',
    purpose: 'realtime',
    traffic: [{ kind: 'realtime', count: 6 }],
    fallback: fallbackOf('Polling every 30 s'),
  }),
  integrationOf({
    name: 'Auth0',
    purpose: 'other',
    warnings: 1,
    traffic: [{ kind: 'calls', count: 12 }],
    fallback: fallbackOf(''),
  }),
  integrationOf({
    name: 'OneSignal',
    purpose: 'push',
    state: 'not-applicable',
    reason: 'no web push in the MVP',
  }),
  integrationOf({ name: 'Resend', purpose: 'email', traffic: [{ kind: 'calls', count: 2 }] }),
  integrationOf({
    name: 'Ably',
    purpose: 'realtime',
    traffic: [
      { kind: 'calls', count: 2 },
      { kind: 'webhooks', count: 1 },
      { kind: 'realtime', count: 24 },
    ],
    fallback: fallbackOf('x', { state: 'placeholder' }),
  }),
];

/** So many integrations as a team could have, eight of them with all that the map shows. */
export function sampleIntegrations(count: number): readonly IntegrationView[] {
  const others = Object.entries(NAMES).flatMap(([purpose, names]) =>
    names
      .filter((name) => !EIGHT.some((each) => each.name === name))
      .map((name) =>
        integrationOf({
          name,
          purpose: purpose as IntegrationView['purpose'],
          traffic: [{ kind: 'calls', count: name.length }],
        }),
      ),
  );
  const more = MORE.map((name) =>
    integrationOf({ name, purpose: 'other', traffic: [{ kind: 'calls', count: 1 }] }),
  );
  const named = [...EIGHT, ...others, ...more];
  return Array.from({ length: count }, (_, index) => {
    const each = named[index % named.length] ?? integrationOf();
    return index < named.length
      ? each
      : { ...each, key: `${each.name} ${index}`, name: `${each.name} ${index}` };
  });
}
