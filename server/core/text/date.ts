import { monthNames, monthOf } from './month-names.ts';
import { slipsApart } from './slips-apart.ts';
import { type Span, spansOverlap } from './span.ts';

/** A date in a text; offsets count its UTF-16 units. */
export interface FoundDate extends Span {
  /**
   * The days that it may mean, as YYYY-MM-DD: two where day and month may be either way round; for a month
   * without a day its first one. Empty where there is no such day.
   */
  readonly days: readonly string[];
  /** Days that were probably meant where there is no such day. */
  readonly meant: readonly string[];
}

/** Longer values are prose, and what matters stands at their beginning. */
const LONGEST = 200;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Between a day and a year stands a month, if only in a language that we do not know. */
const FOREIGN = /(?<!\d)\d{1,2}\.? \p{L}{3,14}\.?,? (?<y>\d{4})(?!\d)/u;

type Parts = Partial<Record<'y' | 'm' | 'd' | 'a' | 'b', string>>;

/** In order: where two forms fit at one place, the first one counts. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})\s?[-/.]\s?(?<m>\d{1,2})\s?[-/.]\s?(?<d>\d{1,2})(?!\d)/u,
  /(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월](?:\s?(?<d>\d{1,2})\s?[日일号號]?)?/u,
  /(?<!\d)(?<a>\d{1,2})\s?[/.-]\s?(?<b>\d{1,2})\s?[/.-]\s?(?<y>\d{4}|\d{2})(?!\d)/u,
  /(?<!\d)(?<y>\d{4})[\s,/-]{1,2}(?<m>\p{L}{3,12})\.?[\s/-](?<d>\d{1,2})(?!\d)/u,
  /(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?[\s/-]{0,2}(?:of |de )?(?<m>\p{L}{3,12})\.?,?[\s/-]{1,2}(?:de |del )?(?<y>\d{4})(?!\d)/iu,
  /(?<!\p{L})(?<m>\p{L}{3,12})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? ?(?<y>\d{4})(?!\d)/iu,
  /(?<!\d)(?<y>\d{4})(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/u,
  /(?<!\p{L})(?<m>\p{L}{3,12})\.?,?[ -](?:de )?(?<y>\d{4})(?!\d)/iu,
  /(?<!\d)(?<y>\d{4})[-/](?<m>\d{1,2})(?![\d-])/u,
];

/** The first date in a text, one that exists before any other; undefined where it holds nothing like one. */
export function findDate(text: string): FoundDate | undefined {
  const said = text.slice(0, LONGEST).replace(DASHES, '-');
  const found = FORMS.flatMap((form) => {
    const match = form.exec(said);
    return match ? (read(match) ?? []) : [];
  });
  // "30 Feb 2026" is no day, although "Feb 2026" in it would be a month.
  const isPartOfWrong = (date: FoundDate) =>
    found
      .slice(0, found.indexOf(date))
      .some((each) => each.days.length === 0 && spansOverlap(each, date));
  return (
    found.find((date) => date.days.length > 0 && !isPartOfWrong(date)) ??
    found[0] ??
    foreignDate(said)
  );
}

/** A date whose month is a word that we do not know, as the first day of its year. */
function foreignDate(said: string): FoundDate | undefined {
  const match = FOREIGN.exec(said);
  if (!match) return undefined;
  const days = only([dayOf(Number(match.groups?.y), 1, 1)]);
  return { start: match.index, end: match.index + match[0].length, days, meant: [] };
}

function read({ 0: whole, index: start, groups = {} }: RegExpExecArray): FoundDate | undefined {
  const end = start + whole.length;
  const { y = '', m, d, a, b }: Parts = groups;
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  if (a !== undefined && b !== undefined) {
    const days = [dayOf(year, Number(b), Number(a)), dayOf(year, Number(a), Number(b))];
    return { start, end, days: only(days), meant: [] };
  }
  const name = m ?? '';
  const isNumber = /^\d/.test(name);
  const day = d === undefined ? 1 : Number(d);
  const month = isNumber ? Number(name) : monthOf(name);
  if (month !== undefined) {
    const days = only([dayOf(year, month, day)]);
    const swapped = isNumber && d !== undefined ? only([dayOf(year, day, month)]) : [];
    return { start, end, days, meant: days.length > 0 ? [] : swapped };
  }
  // A word that is no month makes no date, unless it is nearly one.
  const near = nearestMonth(name);
  if (near === undefined) return undefined;
  return { start, end, days: [], meant: only([dayOf(year, near, day)]) };
}

function nearestMonth(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower.length < 4) return undefined;
  const most = lower.length < 6 ? 1 : 2;
  const name = monthNames.find(
    (each) => each.length > 3 && each[0] === lower[0] && slipsApart(each, lower, most) <= most,
  );
  return name === undefined ? undefined : monthOf(name);
}

/** A day as YYYY-MM-DD; undefined where the calendar has none. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 10_000 ? date.toISOString().slice(0, 10) : undefined;
}

function only(days: readonly (string | undefined)[]): string[] {
  return [...new Set(days.filter((day) => day !== undefined))];
}

/** The day behind another, both as YYYY-MM-DD. The text itself where it is no day. */
export function nextDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
