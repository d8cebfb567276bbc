const SETS = {
  base62: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  lower: 'abcdefghijklmnopqrstuvwxyz0123456789',
  hex: '0123456789abcdef',
  digits: '0123456789',
} as const;

/** Letters as if drawn by lot, always the same ones: no key of anybody, and none that a scanner of this repository would see. */
export function letters(count: number, set: keyof typeof SETS = 'base62', seed = 1): string {
  let state = seed * 7919 + count;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return SETS[set][(state >>> 12) % SETS[set].length];
  }).join('');
}

/** A credential: what may be shown, what may not, and what stands behind it. */
export interface Sample {
  readonly what: string;
  readonly before?: string;
  readonly head: string;
  readonly body: string;
  readonly behind?: string;
}

/** The lines around a private key, in pieces: scanners of repositories ask no further. */
const KEY = 'PRIVATE KEY-----';
export const KEY_BEGIN = `-----BEGIN ${KEY}`;
export const KEY_END = `-----END ${KEY}`;

const pem = Array.from({ length: 12 }, (_, i) => letters(64, 'base62', i + 40));
const claims = (iss: string) =>
  btoa(JSON.stringify({ iss, ref: letters(20, 'lower'), role: 'service_role' })).replaceAll(
    '=',
    '',
  );
const HEADER = btoa('{"alg":"HS256","typ":"JWT"}').replaceAll('=', '');

/** One of each kind that is found. */
export const SECRETS: readonly Sample[] = [
  { what: 'secret key', head: 'sk_live_', body: letters(24) },
  { what: 'secret key', head: 'sk_live_', body: letters(40, 'hex') },
  { what: 'Stripe restricted key', head: 'rk_live_', body: letters(99) },
  { what: 'webhook signing secret', head: 'whsec_', body: letters(32) },
  { what: 'SendGrid API key', head: 'SG.', body: `${letters(20)}_-.${letters(41)}-_` },
  { what: 'Resend API key', head: 're_', body: `${letters(8)}_${letters(24)}` },
  { what: 'Mailgun API key', head: 'key-', body: letters(32, 'hex') },
  { what: 'Brevo API key', head: 'xkeysib-', body: `${letters(64, 'hex')}-${letters(16)}` },
  {
    what: 'Paddle API key',
    head: 'pdl_live_apikey_',
    body: `${letters(26, 'lower')}_${letters(22)}_${letters(3)}`,
  },
  { what: 'Mollie API key', head: 'live_', body: letters(30) },
  { what: 'Xendit secret key', head: 'xnd_production_', body: letters(60) },
  { what: 'Midtrans server key', head: 'Mid-server-', body: letters(24) },
  { what: 'Flutterwave secret key', head: 'FLWSECK-', body: `${letters(32, 'hex')}-X` },
  { what: 'Square secret', head: 'sq0csp-', body: letters(43) },
  {
    what: 'Braintree access token',
    head: 'access_token$production$',
    body: `${letters(16, 'lower')}$${letters(32, 'hex')}`,
  },
  { what: 'Supabase secret key', head: 'sb_secret_', body: letters(31) },
  {
    what: 'Supabase service key',
    head: `${HEADER}.`,
    body: `${claims('supabase')}.${letters(43)}`,
  },
  {
    what: 'Firebase Cloud Messaging server key',
    head: `AAAA${letters(7)}:APA91b`,
    body: letters(134),
  },
  {
    what: 'Slack token',
    head: 'xoxb-',
    body: `${letters(12, 'digits')}-${letters(13, 'digits')}-${letters(24)}`,
  },
  {
    what: 'Slack webhook address',
    head: 'https://hooks.slack.com/services/',
    body: `T${letters(8, 'upper')}/B${letters(8, 'upper')}/${letters(24)}`,
  },
  { what: 'AWS access key', head: 'AKIA', body: letters(16, 'upper') },
  {
    what: 'AWS secret access key',
    before: 'AWS_SECRET_ACCESS_KEY=',
    head: '',
    body: `${letters(38)}/a`,
  },
  { what: 'GitHub token', head: 'ghp_', body: letters(36) },
  { what: 'GitHub token', head: 'github_pat_', body: `${letters(22)}_${letters(59)}` },
  { what: 'GitLab token', head: 'glpat-', body: letters(20) },
  { what: 'npm token', head: 'npm_', body: letters(36) },
  { what: 'OpenAI API key', head: 'sk-proj-', body: `${letters(74)}T3BlbkFJ${letters(74)}` },
  { what: 'Anthropic API key', head: 'sk-ant-api03-', body: `${letters(93)}AA` },
  { what: 'Shopify token', head: 'shpat_', body: letters(32, 'hex') },
  {
    what: 'private key',
    head: KEY_BEGIN,
    body: `\\nMIIE${pem.join('\\n')}\\n`,
    behind: KEY_END,
  },
  {
    what: 'password in an address',
    before: 'https://ledger:',
    head: '',
    body: letters(12),
    behind: '@api.harbour-ledger.com/v2',
  },
  {
    what: 'password of a database',
    before: 'postgres://ferries:',
    head: '',
    body: letters(14),
    behind: '@db.harbour-ledger.com:5432/tickets',
  },
];

/** A sample as it stands in a text. */
export function written({ before = '', head, body, behind = '' }: Sample): string {
  return before + head + body + behind;
}
