import type { NumberStyle, Style } from '../templates/style.ts';
import { newlineOf } from '../text/line-bounds.ts';
import { Memo } from '../text/memo.ts';
import type { Heading } from './heading.ts';
import { type Section, sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

const styles = new Memo<Spec, Style>();

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
  const habits = habitsOf(spec);
  const numbered = firstNumbered(spec);
  return {
    newline: newlineOf(spec.markdown.text),
    escaped: habits.escapes >= 2,
    boldHeadings: habits.boldHeadings * 2 > habits.headings,
    numbered: numbered?.number && numberStyle(numbered.text.text, numbered.number.text),
    bullet: mostUsedBullet(habits),
    indent: habits.wideIndents > 0 ? 4 : 2,
    tabs: habits.tabs > 0 && habits.blanks === 0,
    colon: habits.colonsOutside > habits.colonsInside ? 'outside' : 'inside',
    sectionLevel: spec.sectionLevel,
  };
}

function firstNumbered(spec: Spec): Heading | undefined {
  for (const { section } of placedSections(spec)) {
    const found = numberedIn(section).find(({ level }) => level === spec.sectionLevel);
    if (found) return found;
  }
  return undefined;
}

const numbers = new Memo<Section, readonly Heading[]>();

/** The headings with a number at and below an outermost section. */
function numberedIn(outermost: Section): readonly Heading[] {
  let headings = numbers.get(outermost);
  if (!headings) {
    headings = sectionsWithin(outermost).flatMap(({ heading }) =>
      heading?.number ? [heading] : [],
    );
    numbers.set(outermost, headings);
  }
  return headings;
}

/** How often a section does what. */
interface Habits {
  readonly headings: number;
  readonly boldHeadings: number;
  readonly escapes: number;
  readonly wideIndents: number;
  readonly tabs: number;
  readonly blanks: number;
  readonly colonsOutside: number;
  readonly colonsInside: number;
  readonly dashes: number;
  readonly stars: number;
  readonly pluses: number;
}

type TextHabit = Exclude<keyof Habits, 'headings' | 'boldHeadings'>;

const PATTERNS: Readonly<Record<TextHabit, RegExp>> = {
  escapes: /\\[[\]_.<>!-]/g,
  wideIndents: /^[-*+] .*(?:\r\n?|\n) {4}[-*+] /gm,
  tabs: /^\t+[-*+\d]/gm,
  blanks: /^ {2,}[-*+\d]/gm,
  colonsOutside: /\*\*:/g,
  colonsInside: /:\*\*/g,
  dashes: /^[ \t]*- /gm,
  stars: /^[ \t]*\* /gm,
  pluses: /^[ \t]*\+ /gm,
};
const HABIT_NAMES = ['headings', 'boldHeadings', ...Object.keys(PATTERNS)] as (keyof Habits)[];
const NO_HABITS = Object.fromEntries(HABIT_NAMES.map((name) => [name, 0])) as unknown as Habits;

/** A section says the same in the next version of the document, where it is as good as any other. */
const known = new Memo<Section, Habits>();

function habitsOf(spec: Spec): Habits {
  const sum = { ...NO_HABITS };
  for (const { start, section } of placedSections(spec)) {
    let habits = known.get(section);
    if (!habits) {
      habits = readHabits(section, spec.markdown.text.slice(start, start + section.end));
      known.set(section, habits);
    }
    for (const name of HABIT_NAMES) sum[name] += habits[name];
  }
  return sum;
}

function readHabits(section: Section, source: string): Habits {
  const headings = sectionsWithin(section).flatMap(({ heading }) => heading ?? []);
  const bold = headings.filter(({ text }) => text.isWithin(0, text.text.length, 'strong'));
  const counted = Object.entries(PATTERNS).map(([name, pattern]) => [name, count(source, pattern)]);
  return {
    ...(Object.fromEntries(counted) as Record<TextHabit, number>),
    headings: headings.length,
    boldHeadings: bold.length,
  };
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
