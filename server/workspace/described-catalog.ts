import type { Catalog } from '../core/catalogs/catalog.ts';

type Loader = () => Promise<{ readonly default: unknown }>;

/** Each catalog is a chunk of its own: some are large, and most runs ask for one, or for none. */
const LOADERS: Readonly<Record<string, Loader>> = {
  ably: () => import('../../schemas/providers/ably.json'),
  adyen: () => import('../../schemas/providers/adyen.json'),
  apns: () => import('../../schemas/providers/apns.json'),
  auth0: () => import('../../schemas/providers/auth0.json'),
  'aws-api-gateway': () => import('../../schemas/providers/aws-api-gateway.json'),
  braintree: () => import('../../schemas/providers/braintree.json'),
  brevo: () => import('../../schemas/providers/brevo.json'),
  clerk: () => import('../../schemas/providers/clerk.json'),
  expo: () => import('../../schemas/providers/expo.json'),
  fcm: () => import('../../schemas/providers/fcm.json'),
  flutterwave: () => import('../../schemas/providers/flutterwave.json'),
  github: () => import('../../schemas/providers/github.json'),
  lemonsqueezy: () => import('../../schemas/providers/lemonsqueezy.json'),
  mailgun: () => import('../../schemas/providers/mailgun.json'),
  mandrill: () => import('../../schemas/providers/mandrill.json'),
  midtrans: () => import('../../schemas/providers/midtrans.json'),
  mollie: () => import('../../schemas/providers/mollie.json'),
  paddle: () => import('../../schemas/providers/paddle.json'),
  paypal: () => import('../../schemas/providers/paypal.json'),
  paystack: () => import('../../schemas/providers/paystack.json'),
  phoenix: () => import('../../schemas/providers/phoenix.json'),
  polar: () => import('../../schemas/providers/polar.json'),
  postmark: () => import('../../schemas/providers/postmark.json'),
  pusher: () => import('../../schemas/providers/pusher.json'),
  razorpay: () => import('../../schemas/providers/razorpay.json'),
  resend: () => import('../../schemas/providers/resend.json'),
  revenuecat: () => import('../../schemas/providers/revenuecat.json'),
  sendgrid: () => import('../../schemas/providers/sendgrid.json'),
  ses: () => import('../../schemas/providers/ses.json'),
  shopify: () => import('../../schemas/providers/shopify.json'),
  signalr: () => import('../../schemas/providers/signalr.json'),
  slack: () => import('../../schemas/providers/slack.json'),
  'socket-io': () => import('../../schemas/providers/socket-io.json'),
  square: () => import('../../schemas/providers/square.json'),
  stripe: () => import('../../schemas/providers/stripe.json'),
  'supabase-realtime': () => import('../../schemas/providers/supabase-realtime.json'),
  twilio: () => import('../../schemas/providers/twilio.json'),
  webpush: () => import('../../schemas/providers/webpush.json'),
  xendit: () => import('../../schemas/providers/xendit.json'),
};

/** The ids of the providers that have a catalog. */
export const CATALOGUED: readonly string[] = Object.keys(LOADERS);

/** The catalog of a provider with its descriptions, which the rules' own copy leaves out; undefined where there is none. */
export async function describedCatalog(id: string): Promise<Catalog | undefined> {
  if (!Object.hasOwn(LOADERS, id)) return undefined;
  const loaded = await LOADERS[id]?.();
  return loaded?.default as Catalog | undefined;
}
