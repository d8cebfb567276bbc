import type { Facts } from '../catalogs/facts.ts';
import { inapplicableSections } from '../spec/judged.ts';
import type { Section } from '../spec/section.ts';
import { placedSections, type Spec, type SpecSummary } from '../spec/spec.ts';
import { Memo } from '../text/memo.ts';
import { type Span, shiftSpan, spansMeet, spansOverlap } from '../text/span.ts';
import { SpanSet } from '../text/span-set.ts';
import { sectionEntities } from './entities/entities.ts';
import type { Meaning } from './entities/entity.ts';
import type { TokenType } from './token-types.ts';

/** A stretch of a line that is to be coloured. */
export interface Token extends Span {
  readonly type: TokenType;
  /** True for an event that the provider no longer sends, or will not for long. */
  readonly isDeprecated: boolean;
}

interface Known {
  readonly key: string;
  readonly facts: Facts;
  readonly tokens: readonly Token[];
}

const known = new Memo<Section, Known>();

/** What is to be coloured in a stretch of a spec, in order; no two overlap, and none goes over a line's end. */
export function tokensOf(spec: Spec, facts: Facts, within: Span): Token[] {
  const tokens: Token[] = [];
  for (const { start, section } of placedSections(spec)) {
    if (!spansMeet(shiftSpan(section, start), within)) continue;
    for (const token of tokensIn(section, start, spec, facts)) {
      const placed = shiftSpan(token, start);
      if (spansOverlap(placed, within)) tokens.push({ ...token, ...placed });
    }
  }
  return tokens;
}

function tokensIn(section: Section, origin: number, spec: Spec, facts: Facts): readonly Token[] {
  const { summary } = spec;
  let cached = known.get(section);
  if (cached?.key !== summary.key || cached.facts !== facts) {
    const source = spec.markdown.text.slice(origin, origin + section.end);
    const muted = mutedIn(section, summary);
    const isMuted = new SpanSet(muted);
    const named = namedIn(section, summary, facts).filter(
      (token) => token.type === 'notApplicable' || !isMuted.cover(token),
    );
    const tokens = withoutOverlaps([...named, ...muted]).flatMap((token) => byLine(token, source));
    cached = { key: summary.key, facts, tokens };
    known.set(section, cached);
  }
  return cached.tokens;
}

/** The sections that do not apply, each with all that is below it, in order. */
function mutedIn(section: Section, summary: SpecSummary): Token[] {
  return inapplicableSections(section, summary).map(({ start, end, heading }) => {
    const from = heading?.text.span.start ?? start;
    return { start: from, end, type: 'muted', isDeprecated: false };
  });
}

function namedIn(section: Section, summary: SpecSummary, facts: Facts): Token[] {
  return sectionEntities(section, summary, facts).flatMap(({ start, end, means }): Token[] => {
    const type = typeOf(means);
    return type ? [{ start, end, type, isDeprecated: isDeprecated(means) }] : [];
  });
}

function typeOf({ kind }: Meaning): TokenType | undefined {
  switch (kind) {
    case 'webhook-event':
    case 'realtime-event':
      return 'event';
    case 'variable':
      return 'variable';
    case 'provider':
      return 'provider';
    case 'not-applicable':
      return 'notApplicable';
    default:
      return undefined;
  }
}

function isDeprecated(means: Meaning): boolean {
  if (means.kind !== 'webhook-event') return false;
  const is = means.event.judgement?.verdict.is;
  return is === 'deprecated' || is === 'removed';
}

/** The tokens in order, of those that overlap only what more telling ones leave of the others. */
function withoutOverlaps(tokens: readonly Token[]): Token[] {
  let placed: Token[] = [];
  for (const type of BY_WEIGHT) {
    const some = tokens.filter((token) => token.type === type);
    placed = inOrder([...placed, ...freeParts(inOrder(some), placed)]);
  }
  return placed;
}

/** The most telling first. */
const BY_WEIGHT: readonly TokenType[] = ['notApplicable', 'event', 'variable', 'provider', 'muted'];

function inOrder(tokens: readonly Token[]): Token[] {
  return tokens.toSorted((a, b) => a.start - b.start);
}

/** What others, apart from each other, leave of tokens, and what these leave of each other. Both are in order. */
function freeParts(tokens: readonly Token[], others: readonly Span[]): Token[] {
  const parts: Token[] = [];
  let first = 0;
  let behind = 0;
  for (const token of tokens) {
    let at = Math.max(token.start, behind);
    while ((others[first]?.end ?? Number.POSITIVE_INFINITY) <= at) first++;
    for (let i = first; at < token.end; i++) {
      const other = others[i];
      const end = Math.min(token.end, other?.start ?? token.end);
      if (end > at) parts.push({ ...token, start: at, end });
      at = Math.max(at, other?.end ?? token.end);
    }
    behind = Math.max(behind, token.end);
  }
  return parts;
}

const LINE = /[^\r\n]+/g;

/** The token on each of its lines, without the blanks around it. */
function byLine(token: Token, source: string): Token[] {
  const text = source.slice(token.start, token.end);
  return Array.from(text.matchAll(LINE), ({ 0: line, index }) => {
    const start = token.start + index + line.length - line.trimStart().length;
    return { ...token, start, end: start + line.trim().length };
  }).filter(({ start, end }) => start < end);
}
