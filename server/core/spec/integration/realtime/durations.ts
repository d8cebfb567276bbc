import type { Entry } from '../../../markdown/entry.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { durationsIn, secondsIn } from '../../../text/durations.ts';
import type { Span } from '../../../text/span.ts';
import type { Slot } from '../integration.ts';

/** How long a slot of type `duration` says something takes. */
export interface SlotDuration extends Span {
  /** As written. */
  readonly text: string;
  /** The number alone, where its unit is missing. */
  readonly number: number | undefined;
  /** Undefined where the unit is missing. */
  readonly seconds: number | undefined;
}

/** What the interval is not: it is how long somebody waits for the answer, or before trying again. */
const OTHER = /time-?\s?out|timeouts?|pong|deadline|reconnect|retry|retries|back-?off|grace|max/i;
const INTERVAL = /interval|ping|heart-?beat|keep-?alive|every|each/i;
const BARE = /^(?:(?:every|each|ca\.?|approx\.?|about|~|≈)\s*)?(\d{1,9}(?:[.,]\d{1,3})?)$/i;
const UNIT_IN_LABEL = /(?:\(|\bin\s|[_-])\s*([\p{L}]{1,14})\s*\)?\s*$/u;

/** The interval that a slot names; undefined where it names none, or says it in words of another kind. */
export function durationOf(slot: Slot): SlotDuration | undefined {
  const unit = secondsIn(UNIT_IN_LABEL.exec(slot.label.text)?.[1] ?? '');
  const texts = slot.value.isBlank ? textsOf(slot.entries) : [slot.value];
  for (const text of texts) {
    const found = clausesOf(text)
      // `30 (seconds)`
      .map((clause, i, all) => readClause(clause, unit ?? secondsIn(all[i + 1]?.text ?? '')))
      .find((duration) => duration !== undefined);
    if (found) return found;
  }
  return undefined;
}

/** The values below a label: that of the interval first, none of a time-out. */
function textsOf(entries: readonly Entry[]): DecodedText[] {
  const about = entries.filter(({ labelled }) => !OTHER.test(labelled?.label.text ?? ''));
  const sure = about.filter(({ labelled }) => INTERVAL.test(labelled?.label.text ?? ''));
  return [...sure, ...about].map(({ value }) => value);
}

/** The parts of a text that say one thing each, those about other times left out. */
function clausesOf(text: DecodedText): DecodedText[] {
  const clauses: DecodedText[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.text.matchAll(/[;()\n|]|,(?!\d)|\.(?=\s|$)/g)) {
    clauses.push(text.slice(start, index).trim());
    start = index + mark.length;
  }
  clauses.push(text.slice(start).trim());
  return clauses.filter((clause) => !OTHER.test(clause.text) || INTERVAL.test(clause.text));
}

function readClause(clause: DecodedText, unit: number | undefined): SlotDuration | undefined {
  const [duration] = durationsIn(clause.text);
  if (duration) {
    const { start, end, seconds } = duration;
    const text = clause.text.slice(start, end);
    const span = clause.sourceSpan(start, end);
    return { start: span.start, end: span.end, text, number: undefined, seconds };
  }
  const bare = BARE.exec(clause.text);
  const digits = bare?.[1];
  if (!bare || digits === undefined) return undefined;
  const at = bare[0].length - digits.length;
  const isThousands = /[.,]\d{3}$/.test(digits);
  const number = Number(isThousands ? digits.replace(/[.,]/, '') : digits.replace(',', '.'));
  const seconds = unit === undefined ? undefined : number * unit;
  const { start, end } = clause.sourceSpan(at, clause.text.length);
  return { start, end, text: digits, number, seconds };
}
