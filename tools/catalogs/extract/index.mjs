// Which package says what a provider sends, and where in it.
import { extractAdyen } from './adyen.mjs';
import { extractGithub } from './github.mjs';
import { all, describedMembers, literals, members } from './names.mjs';
import { extractShopify } from './shopify.mjs';
import { extractSquare } from './square.mjs';
import { extractStripe } from './stripe.mjs';

const TWILIO = 'lib/rest/api/v2010/account';

/** By provider id: what gives its events, and for some removed names and operations, with the sources. */
export const extractors = {
  adyen: extractAdyen,
  auth0: literals({
    package: 'auth0',
    file: 'dist/cjs/management/api/types/types.d.ts',
    of: /^EventStreamCloudEvent\w+CloudEventTypeEnum$/,
  }),
  braintree: literals({
    package: 'braintree',
    file: 'lib/braintree/webhook_notification.js',
    of: 'Kind',
  }),
  brevo: literals({
    package: '@getbrevo/brevo',
    file: 'dist/cjs/api/resources/webhooks/client/requests/CreateWebhookRequest.d.ts',
    of: 'Item',
    only: /^[a-z]+(?:[A-Z][a-z]+)*$/,
  }),
  clerk: literals({
    package: '@clerk/backend',
    file: 'dist/api/resources/Webhooks.d.ts',
    of: /WebhookEvent$/,
    only: /\./,
  }),
  github: extractGithub,
  lemonsqueezy: literals({
    package: '@lemonsqueezy/lemonsqueezy.js',
    file: 'dist/index.d.ts',
    of: 'Events',
  }),
  mailgun: literals({ package: 'mailgun.js', file: 'Types/Enums/index.d.ts', of: 'WebhooksIds' }),
  mandrill: literals({
    package: '@types/mailchimp__mailchimp_transactional',
    file: 'index.d.ts',
    of: 'WebhookEvent',
  }),
  mollie: literals({
    package: 'mollie-api-typescript',
    file: 'dist/esm/models/webhookeventtypes.d.ts',
    of: 'WebhookEventTypes',
    only: /\./,
    license: 'BSD-2-Clause',
  }),
  paddle: literals({
    package: '@paddle/paddle-node-sdk',
    file: 'dist/types/notifications/helpers/types.d.ts',
    of: 'EventName',
    license: 'Apache-2.0',
  }),
  polar: literals({
    package: '@polar-sh/sdk',
    file: 'dist/models-*.d.mts',
    of: 'WebhookEventType',
  }),
  postmark: members({ package: 'postmark', folder: 'dist/client/models', member: 'RecordType' }),
  resend: literals({ package: 'resend', file: 'dist/index.d.mts', of: 'WebhookEvent' }),
  revenuecat: describedMembers({
    package: '@puzzmo/revenue-cat-webhook-types',
    file: 'index.d.ts',
    member: 'type',
  }),
  ses: literals({
    package: '@aws-sdk/client-sesv2',
    file: 'dist-types/models/enums.d.ts',
    of: 'EventType',
    license: 'Apache-2.0',
  }),
  shopify: extractShopify,
  slack: members({
    package: '@slack/types',
    folder: 'dist/events',
    member: 'type',
    interfaces: /Event$/,
  }),
  square: extractSquare,
  stripe: extractStripe,
  twilio: all(
    literals({ package: 'twilio', file: `${TWILIO}/message.d.ts`, of: 'MessageStatus' }),
    literals({ package: 'twilio', file: `${TWILIO}/call.d.ts`, of: 'CallStatus' }),
  ),
};
