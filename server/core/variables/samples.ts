import SAMPLES from '../../../schemas/samples.yaml';
import { scanVariables, type VariableSyntax } from './scan.ts';

type Sample = readonly [words: readonly string[], value: string];

const { whole, containing } = SAMPLES as Readonly<
  Record<'whole' | 'containing', readonly Sample[]>
>;
const LONGEST = 60;
/** What cannot be meant as ordinary text. */
const MARKED: ReadonlySet<VariableSyntax> = new Set([
  'double',
  'triple',
  'single',
  'dollar',
  'percent',
]);

/** What a variable could hold in a message, by the words of its name: `order_total`, `user.firstName`. */
export function sampleOf(name: string): string {
  const words = wordsOf(name.slice(0, LONGEST));
  const said = words.join(' ');
  const found =
    whole.find(([all]) => all.join(' ') === said) ??
    containing.find(([begin]) => isInOrder(begin, words));
  return found ? found[1] : said || '…';
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether the words that a sample is for are among a name's, in this order, each as the beginning of one. */
function isInOrder(begin: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  return begin.every((start) => {
    const found = words.findIndex((word, i) => i >= at && begins(word, start));
    at = found + 1;
    return found >= 0;
  });
}

/** Short ones must be the whole word: `ip` is not in `ipad`, `id` not in `idea`. */
function begins(word: string, start: string): boolean {
  return start.length <= 3 ? word === start : word.startsWith(start);
}

/** A text whose `{{variables}}` are what they could hold. */
export function filledWithSamples(text: string): string {
  let filled = '';
  let at = 0;
  for (const { syntax, start, end, inner } of scanVariables(text)) {
    if (!MARKED.has(syntax) || start < at) continue;
    filled += text.slice(at, start) + sampleOf(text.slice(inner.start, inner.end));
    at = end;
  }
  return filled + text.slice(at);
}
