/**
 * The named references that people and exporters write in prose; the other two thousand stay as they
 * stand, which no rule minds. Source: the HTML standard's table of named character references.
 */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: "'",
    rsquo: "'",
    ldquo: '"',
    rdquo: '"',
    copy: '©',
    reg: '®',
    trade: '™',
    rarr: '→',
    larr: '←',
    bull: '•',
    middot: '·',
    lbrace: '{',
    lcub: '{',
    rbrace: '}',
    rcub: '}',
    lbrack: '[',
    lsqb: '[',
    rbrack: ']',
    rsqb: ']',
    lowbar: '_',
    ast: '*',
    num: '#',
    vert: '|',
    colon: ':',
  }),
);

/** The character that a reference (`&amp;`, `&#42;`, `&#x2A;`) stands for; the reference itself where it is unknown. */
export function decodeEntity(reference: string): string {
  const number = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(reference);
  if (!number) return NAMED.get(reference.slice(1, -1)) ?? reference;
  const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
