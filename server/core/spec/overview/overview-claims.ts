import { namedIn } from '../../catalogs/named-in.ts';
import type { ProviderName, ProviderNames } from '../../catalogs/provider-names.ts';
import type { Block } from '../../markdown/block.ts';
import { splitLabel } from '../../markdown/label.ts';
import { comparableForms } from '../../text/comparable.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { OVERVIEW } from '../applicability/overview-marks.ts';
import { type Section, sectionsWithin } from '../section.ts';
import { overviewSentences } from './overview-sentences.ts';

/** A provider that the overview says is in use; spans as the section's. */
export interface OverviewMention extends Span {
  readonly provider: ProviderName;
}

/** A row or list element of the overview that says a provider of something ("Payments: Stripe"). */
export interface OverviewClaim extends OverviewMention {
  /** What it is said of, in the forms in which titles are compared. */
  readonly subject: readonly string[];
}

/** What is said of providers that are not, no longer or not yet in use, or that stand in for another. */
const NOT_IN_USE =
  /\b(?:no|not|never|without|neither|nor|instead|unlike|rather|replac\w*|migrat\w*|moved?|switch\w*|later|phase|future|plan(?:s|ned)?|evaluat\w*|consider\w*|compar\w*|fall-?backs?|back-?ups?|secondary|failover|alternativ\w*|legacy|former(?:ly)?|previous(?:ly)?|deprecated|retired|dropped|removed|optional(?:ly)?|(?:is|are|goes) down|outages?|unavailable|n\/a|sin|sem|sans|ohne|tanpa|nicht|kein\w*|tidak|pas|n[ãa]o)\b|n['’]t\b|\bне\b|なし|ない|않|不|未/i;

/** Whether a text says that what it names is not, no longer or not yet in use, or stands in for another. */
export function isNotInUse(text: string): boolean {
  return NOT_IN_USE.test(text);
}

const mentioned = new Memo<Section, readonly OverviewMention[]>();
const claimed = new Memo<Section, readonly OverviewClaim[]>();

/** The providers that the sentences of the overview say are in use; empty for any other section. */
export function overviewMentions(
  section: Section,
  names: ProviderNames,
): readonly OverviewMention[] {
  let mentions = mentioned.get(section);
  if (!mentions) {
    mentions = overviewSentences(section).flatMap((sentence) => {
      if (NOT_IN_USE.test(sentence.text)) return [];
      const found = names.mentions(sentence.text.replaceAll('\n', ' '));
      return found.map(({ provider, start, end }) => ({
        provider,
        ...sentence.sourceSpan(start, end),
      }));
    });
    mentioned.set(section, mentions);
  }
  return mentions;
}

/** What the overview says serves something, where it names exactly one provider; empty for any other section. */
export function overviewClaims(section: Section, names: ProviderNames): readonly OverviewClaim[] {
  if (section.definition?.id !== OVERVIEW) return [];
  let claims = claimed.get(section);
  if (!claims) {
    const pairs = sectionsWithin(section).flatMap(({ body }) => [...pairsIn(body)]);
    claims = pairs.flatMap(({ subject, values }) => claimOf(subject, values, names));
    claimed.set(section, claims);
  }
  return claims;
}

interface Pair {
  readonly subject: DecodedText;
  readonly values: readonly DecodedText[];
}

function* pairsIn(blocks: readonly Block[]): Generator<Pair> {
  for (const block of blocks) {
    if (block.kind === 'quote') yield* pairsIn(block.blocks);
    if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        for (const subject of cells.slice(0, 2)) {
          yield { subject, values: cells.filter((cell) => cell !== subject) };
        }
      }
    }
    if (block.kind !== 'list') continue;
    for (const { text } of block.items) {
      const labelled = splitLabel(text);
      if (labelled) yield { subject: labelled.label, values: [labelled.value] };
    }
  }
}

function claimOf(
  subject: DecodedText,
  values: readonly DecodedText[],
  names: ProviderNames,
): OverviewClaim[] {
  if (subject.isBlank || values.some(({ text }) => NOT_IN_USE.test(text))) return [];
  if (namedIn(subject.text, names).length > 0) return [];
  const found = values.flatMap((value) =>
    namedIn(value.text, names).map(({ provider, start, end }) => ({
      provider,
      ...value.sourceSpan(start, end),
    })),
  );
  const [first] = found;
  const isOne = first && found.every(({ provider }) => provider === first.provider);
  return isOne ? [{ ...first, subject: comparableForms(subject.text) }] : [];
}
