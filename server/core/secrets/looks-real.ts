/** Words by which an author says that a value is none. */
const MADE_UP =
  /example|sample|dummy|fake|placeholder|redacted|change|your|insert|replace|secret|passw|test|demo|todo|foobar|xxxx|\*\*|\.\.|…|[<>{}[\]]/i;
/** In the letters of a long key a short word comes up by chance. */
const MADE_UP_KEY = /example|placeholder|redacted|…|\.\.\./i;
const LONG = 200;

/**
 * Credentials that are published as examples, by how they begin behind what says their kind: the key of
 * jwt.io's RS256 sample; developer.paddle.com/api-reference/about/authentication; docs.slack.dev/authentication/tokens.
 */
const PUBLISHED = [
  'MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  '01gtgztp8f4kek3yd4g1wrksa3_q6TGTJyvoIz7LDtXT65bX7',
  '17653672481-19874698323-',
];

/**
 * Whether the part of a credential that is to be hidden could have been drawn by lot, rather than written by
 * somebody who shows how such a credential looks. If in doubt, no.
 */
export function looksReal(hidden: string): boolean {
  const body = hidden.replace(/\\[nrt]|\s/g, '');
  if (body.length < 8 || (body.length > LONG ? MADE_UP_KEY : MADE_UP).test(body)) return false;
  if (PUBLISHED.some((known) => body.startsWith(known))) return false;
  const letters = body.replace(/[^A-Za-z0-9]/g, '');
  const isOneKind = /^(?:[a-z]*|[A-Z]*|\d*)$/.test(letters);
  const variety = new Set(letters).size;
  return !isOneKind && variety >= Math.min(8, letters.length * 0.6) && !countsUp(letters);
}

/** Whether six neighbours, or half of a short text, are the same character or follow one another: `abcdef`, `000000`. */
function countsUp(text: string): boolean {
  const most = Math.min(6, Math.ceil(text.length / 2));
  for (const step of [0, 1, -1]) {
    let run = 1;
    for (let i = 1; i < text.length; i++) {
      run = text.charCodeAt(i) - text.charCodeAt(i - 1) === step ? run + 1 : 1;
      if (run >= most) return true;
    }
  }
  return false;
}
