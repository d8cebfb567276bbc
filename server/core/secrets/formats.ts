/** A credential of a format that its provider documents, and that the library does not know. */
export interface Format {
  /** What such a credential is called, in a sentence: "a live … ". */
  readonly what: string;
  /** First what says its kind, and may be shown; then what nobody is to see. */
  readonly pattern: RegExp;
  /** Where the format is described. */
  readonly source: string;
}

const NOT_BEFORE = '(?<![A-Za-z0-9_-])';
const of = (head: string, body: string) => new RegExp(`${NOT_BEFORE}(${head})(${body})`, 'g');

/** Keys of test modes and sandboxes (`sk_test_`, `SB-Mid-server-`, `FLWSECK_TEST-`) and publishable ones are in none of them. */
export const FORMATS: readonly Format[] = [
  {
    // Paystack (40 hexadecimal digits) and Clerk name their live secret keys the same way.
    what: 'secret key',
    pattern: of('sk_live_', '[A-Za-z0-9]{20,250}'),
    source: 'https://docs.stripe.com/keys, https://paystack.com/docs/api/authentication/',
  },
  {
    what: 'Stripe restricted key',
    pattern: of('rk_live_', '[A-Za-z0-9]{20,250}'),
    source: 'https://docs.stripe.com/keys',
  },
  {
    what: 'webhook signing secret',
    pattern: of('whsec_', '[A-Za-z0-9+/]{24,120}={0,2}'),
    source: 'https://docs.stripe.com/webhooks, https://www.standardwebhooks.com',
  },
  {
    what: 'SendGrid API key',
    pattern: of('SG\\.', '[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])'),
    source: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  },
  {
    what: 'Resend API key',
    pattern: of('re_', '[A-Za-z0-9]{8}_[A-Za-z0-9]{20,40}(?![A-Za-z0-9_])'),
    source: 'https://resend.com/docs/api-reference/api-keys/create-api-key',
  },
  {
    what: 'Mailgun API key',
    pattern: of('key-', '[0-9a-f]{32}(?![A-Za-z0-9])'),
    source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
  },
  {
    what: 'Brevo API key',
    pattern: of('xkeysib-', '[0-9a-f]{64}-[A-Za-z0-9]{16}(?![A-Za-z0-9])'),
    source: 'https://developers.brevo.com/docs/getting-started',
  },
  {
    what: 'Paddle API key',
    pattern: of('pdl_live_apikey_', '[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}'),
    source: 'https://developer.paddle.com/api-reference/about/authentication',
  },
  {
    what: 'Mollie API key',
    pattern: of('live_', '[A-Za-z0-9]{30}(?![A-Za-z0-9_])'),
    source: 'https://docs.mollie.com/reference/authentication',
  },
  {
    what: 'Xendit secret key',
    pattern: of('xnd_production_', '[A-Za-z0-9]{40,80}'),
    source: 'https://docs.xendit.co/docs/api-keys',
  },
  {
    what: 'Midtrans server key',
    pattern: of('Mid-server-', '[A-Za-z0-9_-]{20,40}'),
    source: 'https://docs.midtrans.com/docs/access-keys',
  },
  {
    what: 'Flutterwave secret key',
    pattern: of('FLWSECK-', '[0-9a-f]{32}(?:-[0-9a-z]{10,20})?-X'),
    source: 'https://developer.flutterwave.com/v3.0/docs/authentication',
  },
  {
    what: 'Square secret',
    pattern: of('sq0csp-|sq0atp-', '[A-Za-z0-9_-]{22,43}'),
    source: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  },
  {
    what: 'Braintree access token',
    pattern: of('access_token\\$production\\$', '[0-9a-z]{16}\\$[0-9a-f]{32}'),
    source: 'https://developer.paypal.com/braintree/docs/start/hello-server/node',
  },
  {
    what: 'Supabase secret key',
    pattern: of('sb_secret_', '[A-Za-z0-9_-]{22,60}'),
    source: 'https://supabase.com/docs/guides/api/api-keys',
  },
  {
    what: 'Firebase Cloud Messaging server key',
    pattern: of('AAAA[A-Za-z0-9_-]{7}:APA91b', '[A-Za-z0-9_-]{130,140}'),
    source: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
  },
];
