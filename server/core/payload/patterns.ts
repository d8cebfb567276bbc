import { replaceNode } from './json-edit.ts';
import { providerOf, written } from './shape-paths.ts';
import type { PlacedProblem, ShapeFix, ShapeProblem } from './shape-problem.ts';

interface PatternWords {
  readonly message: string;
  /** What was meant; undefined where that cannot be told. */
  readonly repair: (value: string) => string | undefined;
}

const TOPIC: PatternWords = {
  message:
    'holds the name alone, of letters, digits and - _ . ~ %: FCM v1 takes no “/topics/” before it',
  repair: (value) => /^\/?topics\/([\w.~%-]+)$/.exec(value)?.[1],
};
const LINK: PatternWords = {
  message: 'must begin with https://: browsers open nothing else',
  repair: (value) => (value.startsWith('http://') ? `https${value.slice(4)}` : undefined),
};
const COLOUR: PatternWords = {
  message: 'must be a colour as “#rrggbb”',
  repair: (value) => {
    const [, short] = /^#?([0-9a-f]{3})$/i.exec(value) ?? [];
    if (short) return `#${[...short].map((digit) => digit + digit).join('')}`;
    return /^[0-9a-f]{6}$/i.test(value) ? `#${value}` : undefined;
  },
};
const DURATION: PatternWords = {
  message: 'must be a number of seconds with an “s” behind it, such as “3600s”',
  repair: (value) => {
    const [, number, unit = 's'] =
      /^\s*(\d{1,9})\s*(s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)?\s*$/i.exec(value) ?? [];
    if (number === undefined) return undefined;
    return `${Number(number) * (SECONDS[unit[0]?.toLowerCase() ?? 's'] ?? 1)}s`;
  },
};
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const OTHER: PatternWords = {
  message: 'is not in the form that it must have',
  repair: () => undefined,
};

const WORDS: ReadonlyMap<string, PatternWords> = new Map(
  Object.entries({
    topic: TOPIC,
    link: LINK,
    color: COLOUR,
    ttl: DURATION,
  }),
);

/** A string that is not in the form that the provider wants. */
export function describePattern(problem: PlacedProblem): ShapeProblem {
  const { node, path, params } = problem;
  const isDuration = /d\+.*s\$/.test(String(params.pattern));
  const words = isDuration ? DURATION : (WORDS.get(path.at(-1) ?? '') ?? OTHER);
  const value = node.kind === 'scalar' ? String(node.value) : '';
  const right = words.repair(value);
  const fixes: ShapeFix[] =
    right === undefined
      ? []
      : [
          {
            title: `Replace it with “${right}”`,
            edits: [replaceNode(node, JSON.stringify(right))],
            preferred: true,
          },
        ];
  const what = words === OTHER ? `${words.message} (${providerOf(problem)})` : words.message;
  return { start: node.start, end: node.end, message: `“${written(path)}” ${what}.`, fixes };
}
