import type { Random } from '../../bench/random.mjs';

/** What changes are made of. */
export interface Material {
  readonly words: readonly string[];
  readonly others: readonly string[];
  readonly longest: number;
}

type Mutation = (text: string, random: Random, material: Material) => string;

const UNITS = ' \t\n\r\\*_`#>-+|:[](){}<>!&;"\'~=.,0aé\u00a0\u{1f4b3}\0\ud83d'.split('');

const MUTATIONS: readonly Mutation[] = [
  (text, random, { words }) => splice(text, random, 0, random.pick(words)),
  (text, random, { words }) => splice(text, random, 8, random.pick(words)),
  (text, random) => splice(text, random, 0, random.pick(UNITS)),
  (text, random) => splice(text, random, 1, random.pick(UNITS)),
  (text, random) => splice(text, random, 1, ''),
  (text, random) => splice(text, random, 30, ''),
  (text, random) => splice(text, random, 300, ''),
  (text, random) => splice(text, random, 0, stretch(text, random, 60)),
  (text, random) => splice(text, random, 0, stretch(text, random, 4).repeat(random.between(2, 40))),
  (text, random, { others }) => splice(text, random, 10, stretch(random.pick(others), random, 200)),
  (text, random, { others }) =>
    text.slice(0, random.between(0, text.length)) + tail(random.pick(others), random),
  (text, random) => {
    const lines = text.split(/(?<=\n)/);
    const at = random.between(0, lines.length - 1);
    lines.splice(random.between(0, lines.length - 1), 0, ...lines.splice(at, 1));
    return lines.join('');
  },
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' \n'])),
  (text, random) => text.replace(/^/gm, random.pick(['> ', '  ', '    ', '- ', '\\'])),
];

/** A text like this one. */
export function mutated(text: string, random: Random, material: Material): string {
  let result = text;
  for (let left = 2 ** random.between(0, 3); left > 0; left--)
    result = random.pick(MUTATIONS)(result, random, material);
  return result.slice(0, material.longest);
}

function splice(text: string, random: Random, most: number, inserted: string): string {
  const at = random.between(0, text.length);
  return text.slice(0, at) + inserted + text.slice(at + random.between(Math.min(1, most), most));
}

function stretch(text: string, random: Random, most: number): string {
  const at = random.between(0, text.length);
  return text.slice(at, at + random.between(1, most));
}

function tail(text: string, random: Random): string {
  return text.slice(random.between(0, text.length));
}
