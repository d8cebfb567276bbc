import type { NumberStyle, Style } from '../templates/style.ts';
import { type Section, sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

const styles = new WeakMap<Spec, Style>();

/** How a document is written; found out when first asked, that is when somebody wants a fix. */
export function styleOf(spec: Spec): Style {
  let style = styles.get(spec);
  if (!style) {
    style = readStyle(spec);
    styles.set(spec, style);
  }
  return style;
}

function readStyle(spec: Spec): Style {
  const headings = placedSections(spec).flatMap(({ section }) =>
    sectionsWithin(section).flatMap((part) => part.heading ?? []),
  );
  const bold = headings.filter((heading) =>
    heading.text.isWithin(0, heading.text.text.length, 'strong'),
  );
  const numbered = headings.find(
    (heading) => heading.number && heading.level === spec.sectionLevel,
  );
  const habits = habitsOf(spec);
  return {
    newline: spec.markdown.text.includes('\r\n') ? '\r\n' : '\n',
    escaped: habits.escapes >= 2,
    boldHeadings: bold.length * 2 > headings.length,
    numbered: numbered?.number && numberStyle(numbered.text.text, numbered.number.text),
    bullet: mostUsedBullet(habits),
    indent: habits.wideIndents > 0 ? 4 : 2,
    colon: habits.colonsOutside > habits.colonsInside ? 'outside' : 'inside',
    sectionLevel: spec.sectionLevel,
  };
}

/** How often a text does what. */
interface Habits {
  readonly escapes: number;
  readonly wideIndents: number;
  readonly colonsOutside: number;
  readonly colonsInside: number;
  readonly dashes: number;
  readonly stars: number;
  readonly pluses: number;
}

const HABITS: Readonly<Record<keyof Habits, RegExp>> = {
  escapes: /\\[[\]_.<>!-]/g,
  wideIndents: /^[-*+] .*\r?\n {4}[-*+] /gm,
  colonsOutside: /\*\*:/g,
  colonsInside: /:\*\*/g,
  dashes: /^[ \t]*- /gm,
  stars: /^[ \t]*\* /gm,
  pluses: /^[ \t]*\+ /gm,
};
const NO_HABITS: Habits = {
  escapes: 0,
  wideIndents: 0,
  colonsOutside: 0,
  colonsInside: 0,
  dashes: 0,
  stars: 0,
  pluses: 0,
};
const HABIT_NAMES = Object.keys(HABITS) as readonly (keyof Habits)[];

/** A section says the same in the next version of the document, where it is as good as any other. */
const known = new WeakMap<Section, Habits>();

function habitsOf(spec: Spec): Habits {
  const sum = { ...NO_HABITS };
  for (const { start, section } of placedSections(spec)) {
    let habits = known.get(section);
    if (!habits) {
      const source = spec.markdown.text.slice(start, start + section.end);
      const counted = HABIT_NAMES.map((name) => [name, count(source, HABITS[name])]);
      habits = Object.fromEntries(counted) as unknown as Habits;
      known.set(section, habits);
    }
    for (const name of HABIT_NAMES) sum[name] += habits[name];
  }
  return sum;
}

function numberStyle(heading: string, number: string): NumberStyle {
  const at = heading.indexOf(number);
  const lead = heading.slice(0, at);
  const [after] = /^[\s.):–—-]+/.exec(heading.slice(at + number.length)) ?? [];
  return {
    before: /\p{L}+\s+$/u.exec(lead)?.[0] ?? '',
    digits: /^0\d+$/.test(number) ? number.length : 1,
    after: after ?? '. ',
    behindSymbol: /[^\p{L}\p{N}\s]/u.test(lead),
  };
}

function mostUsedBullet({ dashes, stars, pluses }: Habits): Style['bullet'] {
  if (stars > dashes && stars >= pluses) return '*';
  return pluses > dashes ? '+' : '-';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
