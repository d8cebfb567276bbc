import type { Purpose } from '../../server/core/catalogs/purpose.ts';
import type {
  SectionView,
  SpecView,
  ViewState,
} from '../../server/core/features/view/spec-view.ts';
import { all, EMPTY_VIEW, integration, part, section, sum } from './sample-views.ts';

const NAMES: Readonly<Record<Purpose, readonly string[]>> = {
  payment: ['Stripe', 'Adyen', 'PayPal', 'Midtrans', 'Razorpay', 'Xendit'],
  email: ['Twilio SendGrid', 'Mailgun', 'Postmark', 'Amazon Simple Email Service'],
  push: ['Firebase Cloud Messaging', 'OneSignal', 'Apple Push Notification service'],
  realtime: ['Pusher Channels', 'Ably', 'Socket.IO'],
  other: [
    ...[
      'Algolia',
      'Auth0',
      'Cloudinary',
      'Contentful',
      'Datadog',
      'Google Maps Platform',
      'HubSpot',
    ],
    ...['Intercom', 'LaunchDarkly', 'Mixpanel', 'Salesforce Marketing Cloud Account Engagement'],
    ...['Segment', 'Sentry', 'Zendesk'],
  ],
};

const PARTS = ['Provider', 'Purpose', 'Authentication Method', 'Base URL', 'Rate Limits'];

/** A document with thirty integrations, each with a section and its sub-sections, unevenly finished. */
export function manyIntegrations(): SpecView {
  const named = Object.entries(NAMES).flatMap(([purpose, names]) =>
    names.map((name) => ({ name, purpose: purpose as Purpose })),
  );
  const sections = named.map(({ name }, index) => sectionFor(name, index));
  return {
    ...EMPTY_VIEW,
    title: 'External Integrations',
    template: { id: 'external-integrations', title: 'External Integrations' },
    progress: sum(sections.map(({ progress }) => progress)),
    sections: all(sections),
    integrations: all(
      named.map(({ name, purpose }, index) => {
        const { progress } = sections[index]!;
        const gaps = progress.missing + progress.placeholder;
        return integration(name, purpose, 100 * (index + 1), traffic(purpose, index), {
          state: gaps > 0 ? 'incomplete' : 'complete',
          missing: gaps > 0 ? ['Error Handling'] : [],
          errors: index % 9 === 0 ? 1 : 0,
          warnings: index % 4 === 0 ? 2 : 0,
        });
      }),
    ),
  };
}

function sectionFor(name: string, index: number): SectionView {
  const line = 100 * (index + 1);
  const states: ViewState[] = index % 3 === 0 ? ['missing', 'placeholder'] : [];
  return section(
    name,
    line,
    [],
    [
      section(
        'Integration Details',
        line + 2,
        PARTS.map((label, n) => part(label, line + 3 + n)),
      ),
      section('Endpoints Used', line + 20, [part('Endpoints', line + 22)]),
      section('Error Handling', line + 30, [
        states.includes('missing')
          ? part('missing Rows for 429 and 5xx', line + 32, 'Insert rows for 429 and 5xx')
          : part('Error responses', line + 32),
        part(`${states.includes('placeholder') ? 'placeholder ' : ''}Retry policy`, line + 34),
      ]),
      section('References', line + 40, [part('Documentation', line + 41)]),
    ],
  );
}

function traffic(purpose: Purpose, index: number) {
  if (purpose === 'realtime') return [{ kind: 'realtime' as const, count: 3 + index }];
  const calls = { kind: 'calls' as const, count: 1 + (index % 7) };
  const hears = purpose === 'payment' || purpose === 'email';
  return hears ? [calls, { kind: 'webhooks' as const, count: 2 + (index % 5) }] : [calls];
}
