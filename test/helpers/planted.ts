import { FIXTURES } from './fixtures.ts';
import { letters } from './secrets.ts';

/** A document with credentials in it, and what of them nobody is to see. */
export interface Planted {
  readonly name: string;
  readonly text: string;
  readonly hidden: readonly string[];
}

type Plant = (line: string, key: string) => string;

/** Each puts a key somewhere else: where names, values, addresses, titles and code are read. */
const PLANTS: Readonly<Record<string, Plant>> = {
  'behind each line': (line, key) =>
    /^\s*(?:$|[`|<-]{3}|---)|[|>]\s*$/.test(line) ? line : `${line} ${key}`,
  'as each value': (line, key) => line.replace(/((?::\**|\|)\s+)[^|*]+/, `$1${key} `),
  'as each heading': (line, key) =>
    line.replace(/^(#+\s+(?:\*\*)?(?:\d+\\?\. )?)[^*]+/, `$1${key}`),
  'as each list element': (line, key) => line.replace(/^(\s*(?:[-*+]|\d+\.)\s+)(.*)$/, `$1${key}`),
  'as the first word of each list element': (line, key) =>
    line.replace(/^(\s*(?:[-*+]|\d+\.)\s+)\S+/, `$1${key}`),
  'in each code span': (line, key) => line.replace(/`[^`]+`/g, `\`${key}\``),
  'as each variable': (line, key) => line.replace(/\{\{[^}]*\}\}/g, `{{${key}}}`),
  'as each path': (line, key) => line.replace(/(\/[\w:.-]+)+/g, `/v1/${key}`),
  'as each JSON value': (line, key) => line.replace(/(": ")[^"]*"/, `$1${key}"`),
  'as each JSON key': (line, key) => line.replace(/"[^"]*":/, `"${key}":`),
  'in each address': (line, key) =>
    line.replace(/\bhttps?:\/\//g, `https://api:${key.slice(-20)}@`),
};

/** The fixtures, each with a key in every place of a kind. */
export const PLANTED: readonly Planted[] = FIXTURES.flatMap(([file, text]) =>
  Object.entries(PLANTS).map(([where, plant]) => {
    const hidden: string[] = [];
    const lines = text.split('\n').map((line, i) => {
      const body = letters(26, 'base62', i + 1);
      // Where the name of a template is a key, the document is no spec.
      const isDeclaration = line.startsWith('integration-spec:');
      const changed = isDeclaration ? line : plant(line, `sk_live_${body}`);
      if (changed.includes(body.slice(-20))) hidden.push(body.slice(-20));
      return changed;
    });
    return { name: `${file}, ${where}`, text: lines.join('\n'), hidden };
  }),
).filter(({ hidden }) => hidden.length > 0);

/** So many characters of a credential in a row give it away. */
const TELLING = 10;

/** What a text gives away of the credentials, whatever the letter case, and whether it escapes them or not. */
export function givenAway(said: string, { hidden }: Pick<Planted, 'hidden'>): string[] {
  const parts = new Set(hidden.flatMap((body) => partsOf(body.toLowerCase())));
  return [...new Set(partsOf(said.replaceAll('\\', '').toLowerCase()))].filter((part) =>
    parts.has(part),
  );
}

function partsOf(text: string): string[] {
  const count = Math.max(0, text.length - TELLING + 1);
  return Array.from({ length: count }, (_, i) => text.slice(i, i + TELLING));
}
