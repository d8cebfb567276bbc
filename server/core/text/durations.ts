import type { Span } from './span.ts';

/** A length of time in a text; of a range the longer one. Offsets count the text's units. */
export interface Duration extends Span {
  readonly seconds: number;
}

type Unit = 'ms' | 's' | 'min' | 'h';

const SECONDS: Readonly<Record<Unit, number>> = { ms: 0.001, s: 1, min: 60, h: 3600 };

/** Words for units, without endings of number and case, by language: en es pt fr de id ru ja ko zh. */
const WORDS: readonly (readonly [Unit, string])[] = [
  [
    'ms',
    'ms|msec|msecs|millis|milliseconds?|milisegundos?|milissegundos?|millisecondes?|millisekunden?|milidetik|мс|миллисекунд[аы]?|ミリ秒|밀리초|毫秒',
  ],
  [
    's',
    's|secs?|seconds?|segundos?|seg|secondes?|sekunden?|sek|detik|dtk|с|сек|секунд[аыу]?|秒間|秒钟|秒鐘|秒|초',
  ],
  ['min', 'm|mins?|minutes?|minutos?|minuten?|menit|мин|минут[аыу]?|分钟|分鐘|分間|分|분'],
  ['h', 'h|hrs?|hours?|horas?|heures?|stunden?|std|jam|ч|час(?:а|ов)?|時間|小时|小時|시간'],
];
const UNITS = WORDS.map(([unit, words]) => [unit, new RegExp(`^(?:${words})$`, 'iu')] as const);
const ANY_UNIT = WORDS.map(([, words]) => words).join('|');
const NUMBER = String.raw`\d{1,12}(?:[.,\u00a0 ]\d{3}(?!\d)){0,3}(?:[.,]\d{1,4})?`;
const MEASURE = new RegExp(
  String.raw`(?<![\w.])(${NUMBER})(?:\s{0,3}(?:-|–|—|~|to|bis|a|à|до|から|至)\s{0,3}(${NUMBER}))?[\s-]{0,2}(${ANY_UNIT})(?![\p{Script=Latin}\p{Script=Cyrillic}\d])\.?`,
  'giu',
);
const ONE = /\b(half\s+)?(?:every|each|per|once an?|one|an?)\s+(half\s+)?(second|minute|hour)\b/gi;
const ISO = /\bPT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d{1,3})?)S)?(?!\w|\.\d)/g;

/** The durations in a text, in order; parts of one ("1 min 30 s") are added up. */
export function durationsIn(text: string): Duration[] {
  const measured = Array.from(text.matchAll(MEASURE), (match) => {
    const [whole, first = '', second, unit = ''] = match;
    const longest = Math.max(numberOf(first, unit), numberOf(second ?? '0', unit));
    return at(match.index, whole, longest * SECONDS[unitOf(unit)]);
  });
  const single = Array.from(text.matchAll(ONE), (match) => {
    const { 0: whole, 1: before, 2: within, 3: unit = '', index } = match;
    const lead = before ? 0 : whole.length - whole.replace(/^\S+\s+(?:an?\s+)?/i, '').length;
    const seconds = SECONDS[unitOf(unit)] * ((before ?? within) ? 0.5 : 1);
    return at(index + lead, whole.slice(lead), seconds);
  });
  const iso = Array.from(text.matchAll(ISO), ({ 0: whole, 1: h, 2: m, 3: s, index }) =>
    at(index, whole, Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0)),
  ).filter(({ seconds }) => seconds > 0);
  return joined(
    [...measured, ...single, ...iso].sort((a, b) => a.start - b.start),
    text,
  );
}

/** The seconds that one of a unit has; undefined for a word that is no unit of time. */
export function secondsIn(word: string): number | undefined {
  const unit = UNITS.find(([, words]) => words.test(word))?.[0];
  return unit && SECONDS[unit];
}

function at(start: number, whole: string, seconds: number): Duration {
  return { start, end: start + whole.trimEnd().replace(/\.$/, '').length, seconds };
}

function unitOf(word: string): Unit {
  return UNITS.find(([, words]) => words.test(word))?.[0] ?? 's';
}

/** `25,000` and `25.000` are thousands: a part of a second has fewer than three digits. */
function numberOf(text: string, unit: string): number {
  const whole = text.replace(/[.,\u00a0 ](?=\d{3}(?!\d))/g, (mark) =>
    mark === '.' && unitOf(unit) !== 'ms' ? mark : '',
  );
  return Number(whole.replace(',', '.'));
}

/** Parts of one duration follow each other directly, from the longer unit to the shorter. */
function joined(durations: readonly Duration[], text: string): Duration[] {
  const result: Duration[] = [];
  for (const duration of durations) {
    const last = result.at(-1);
    if (last && duration.start < last.end) continue;
    const between = last ? text.slice(last.end, duration.start) : '';
    if (
      last &&
      /^\s{0,2}(?:and |und |y |e |et )?$/.test(between) &&
      duration.seconds < 60 &&
      last.seconds % 60 === 0
    ) {
      result[result.length - 1] = {
        ...last,
        end: duration.end,
        seconds: last.seconds + duration.seconds,
      };
    } else {
      result.push(duration);
    }
  }
  return result;
}
