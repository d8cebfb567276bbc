import { Memo } from '../../../text/memo.ts';
import { coversSpan } from '../../../text/span.ts';
import { type Section, sectionsWithin } from '../../section.ts';
import type { SpecSummary } from '../../spec.ts';
import { textsOf } from '../../texts.ts';
import { type Slot, slotsOf } from '../integration.ts';
import { integrationsOf } from '../read-integrations.ts';
import { type ErrorResponse, errorResponsesOf } from './error-responses.ts';

/** An error that every service answers with sooner or later, and what to write of it. */
export interface ErrorNeed {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What says it without a list. */
  readonly words: RegExp;
  readonly why: string;
  readonly code: string;
  readonly phrase: string;
  readonly action: string;
}

const NEEDS: readonly ErrorNeed[] = [
  {
    name: '429',
    from: 429,
    to: 429,
    words: /\b(?:429|4xx)\b|too many requests|rate.?limit|throttl/i,
    why: 'Every service limits its callers sooner or later',
    code: '429',
    phrase: 'Too Many Requests',
    action: 'Wait as Retry-After says, then retry',
  },
  {
    name: '5xx',
    from: 500,
    to: 599,
    words: /\b5(?:\d\d|xx)\b|server errors?\b|\bunavailable|\btime-?outs?\b|\boutage/i,
    why: 'Every service fails sooner or later',
    code: '5xx',
    phrase: 'Server Error',
    action: 'Retry with backoff, then alert',
  },
];

/** How a list of errors meets a need. */
export interface MetNeed {
  readonly need: ErrorNeed;
  /** The innermost section around the list. */
  readonly section: Section;
  readonly slot: Slot;
  /** All errors that it lists; at least one. */
  readonly responses: readonly ErrorResponse[];
  /** Those of them that are what the need is about. */
  readonly covering: readonly ErrorResponse[];
  /** What the section says beside its list. */
  readonly said: string;
  /** True where neither the list nor the section says anything about it. */
  readonly isAbsent: boolean;
}

interface Known {
  readonly key: string;
  readonly found: readonly MetNeed[];
}

const known = new Memo<Section, Known>();

/** How each list of errors in an outermost section meets what every service needs; spans count from its start. */
export function errorNeeds(outermost: Section, summary: SpecSummary): readonly MetNeed[] {
  let cached = known.get(outermost);
  if (cached?.key !== summary.key) {
    const slots = integrationsOf(outermost, summary).flatMap((integration) =>
      slotsOf(integration, 'error-responses'),
    );
    cached = {
      key: summary.key,
      found: [...new Set(slots)].flatMap((slot) => needsOf(slot, outermost)),
    };
    known.set(outermost, cached);
  }
  return cached.found;
}

function needsOf(slot: Slot, outermost: Section): MetNeed[] {
  const responses = errorResponsesOf(slot);
  const section = sectionsWithin(outermost).findLast((each) => coversSpan(each, slot));
  if (responses.length === 0 || !section) return [];
  const said = restOf(section, responses);
  return NEEDS.map((need) => {
    const covering = responses.filter((response) => covers(response, need));
    const isAbsent = covering.length === 0 && !need.words.test(said);
    return { need, section, slot, responses, covering, said, isAbsent };
  });
}

function covers({ codes }: ErrorResponse, { from, to }: ErrorNeed): boolean {
  return codes.some((code) => code.digits === 3 && code.from <= to && code.to >= from);
}

/** What the section says beside the errors that it lists: its strategy. */
function restOf(section: Section, responses: readonly ErrorResponse[]): string {
  const rest: string[] = [];
  let at = 0;
  for (const { span, text } of textsOf(section)) {
    while (at < responses.length && (responses[at]?.end ?? 0) <= span.start) at++;
    const response = responses[at];
    if (!response || !coversSpan(response, span)) rest.push(text);
  }
  return rest.join('\n');
}
