import type { EventJudgement } from '../../../catalogs/event-verdict.ts';
import type { EventName } from './webhook-entry.ts';
import { fullName } from './webhook-names.ts';

/** A name in full, and what is to be said of it; undefined where we do not know what the provider sends. */
export interface ResolvedEvent {
  readonly name: string;
  readonly judgement: EventJudgement | undefined;
}

type Judge = (name: string) => EventJudgement | undefined;

/** In full where a name is short for one, as written where that is the event. */
export function resolveEvent(written: EventName, judge: Judge): ResolvedEvent {
  const { prefix, literal, isPart, isCode } = written;
  const own = { name: fullName(written), judgement: judge(fullName(written)) };
  if (isPart || prefix === undefined) return isCode ? own : quiet(own);
  const full = { name: prefix + literal, judgement: judge(prefix + literal) };
  if (full.judgement?.verdict.is === 'sent') return full;
  const verdict = own.judgement?.verdict;
  const isOneWord = !/[._/]/.test(literal);
  if (verdict ? verdict.is !== 'unknown' : !isOneWord) return own;
  return isOneWord ? full : own;
}

/** "Delivered: …", "Bounces: …" without code marks are a sentence's words for `delivered` and `bounce`, and no mistake. */
function quiet(event: ResolvedEvent): ResolvedEvent {
  const { name, judgement } = event;
  const verdict = judgement?.verdict;
  if (!verdict || !('suggestions' in verdict) || !/^[A-Z][a-z]+$/.test(name)) return event;
  const word = name.toLowerCase();
  const sent = verdict.suggestions.names.find((each) =>
    [each, `${each}s`, `${each}d`, `${each}ed`].some((form) => form.toLowerCase() === word),
  );
  return sent === undefined
    ? event
    : { name: sent, judgement: { ...judgement, verdict: { is: 'sent' } } };
}
