import type { Catalog } from '../../../catalogs/catalog.ts';
import { judgeEvent } from '../../../catalogs/event-verdict.ts';
import type { Facts } from '../../../catalogs/facts.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { sentencesIn } from '../../../text/sentences.ts';
import { type Span, spansOverlap } from '../../../text/span.ts';
import { SpanSet } from '../../../text/span-set.ts';
import { readerOf } from '../../read-spec.ts';
import { sectionsWithin } from '../../section.ts';
import type { SpecSummary } from '../../spec.ts';
import { textsIn } from '../../texts.ts';
import type { Integration, Slot } from '../integration.ts';
import { type EventName, eventName } from './webhook-entry.ts';
import { eventEntriesIn, eventEntriesOf } from './webhook-events.ts';
import { fullName, readNameList } from './webhook-names.ts';

const WEBHOOK = /\bweb-?hooks?\b/i;
const LISTENS =
  /\b(?:listen|receiv|handl|process|subscrib|react|consum|tell|inform|notif|confirm)\w*|\b(?:rely|relies|depends?) on\b/i;
/** Nothing is promised, or nothing is listened to. */
const DOUBT =
  /n['’]t\b|\b(?:no|not|never|none|without|instead|disabled?|later|future|planned|may|might|could|optional(?:ly)?|if|our customers)\b/i;
/** The events are named elsewhere, or all are meant, or there is nothing to name. */
const SETTLED =
  /\b(?:all|every|any|no|not|none|without|never|poll(?:ing|s)?|outgoing|outbound)\b|n['’]t\b|^\s*(?:non|nein|keine?|n[ãa]o|nenhum|ningun[oa]?|aucun|tidak|нет|なし|无|無|없음)(?![\p{L}\p{N}])|\b(?:see|refer to)\s+(?:§|section|above|below|the\s+\S+\s+section|\S+\.md)/iu;
const QUOTED = /["“][\p{L}\p{N}][^"”\n]{2,80}["”]/u;
const ADDRESS = /(?:^|\s)\/[\w{:[-][\w{}:[\]./-]{1,200}|https?:\/\//;
/** What else is said below such a label, in one word. */
const ASIDE =
  /^(?:url|uri|path|route|endpoint|secret|signature|security|verification|retry|retries|idempotency|auth|authentication|header|method|format|handler|status|note|notes|timeout|provider)s?$/i;

/** The first word that says that an integration listens to webhooks; undefined where none surely does. */
export function webhookMention(integration: Integration): Span | undefined {
  const asides = integration.slots.filter(({ type }) => type === 'endpoints' || type === 'url');
  for (const text of textsOfIntegration(integration)) {
    if (!WEBHOOK.test(text.text) || asides.some((slot) => spansOverlap(slot, text.span))) continue;
    for (const { text: sentence, start: from } of sentencesIn(text.text)) {
      const found = WEBHOOK.exec(sentence);
      if (!found || !LISTENS.test(sentence) || DOUBT.test(sentence)) continue;
      const start = from + found.index;
      if (text.isWithin(start, start + 1, 'code', 'link', 'url')) continue;
      return text.sourceSpan(start, start + found[0].length);
    }
  }
  return undefined;
}

/** Whether an integration names an event of its providers anywhere, in whatever way. */
export function mentionsEvent(
  { section }: Integration,
  candidates: readonly Catalog[],
  { catalogs }: Facts,
): boolean {
  const entries = sectionsWithin(section).flatMap(({ heading, body }) => [
    ...(heading ? [headingNames(heading.title)] : []),
    ...eventEntriesIn(body).map(({ names }) => names),
  ]);
  return entries.some((names) =>
    names.some((name) => {
      const verdict = judgeEvent(fullName(name), candidates, catalogs)?.verdict;
      const hasParts = /[\p{L}\p{N}][._/][\p{L}\p{N}*]/u.test(fullName(name));
      return verdict ? verdict.is === 'sent' && hasParts : name.isCode && hasParts;
    }),
  );
}

/** A heading for each event is a way to list them. */
function headingNames(title: DecodedText): EventName[] {
  return (readNameList(title)?.names ?? []).map((name) => eventName(name, title));
}

/** Whether what stands under a label for events explains why none is named, or names some that we cannot judge. */
export function isSettled(
  slot: Slot,
  candidates: readonly Catalog[],
  { template, providers }: SpecSummary,
): boolean {
  const { notApplicable } = readerOf(template, providers);
  const texts = [slot.value, ...textsIn(slot.blocks)];
  if (texts.some((text) => notApplicable.markIn(text) || SETTLED.test(text.text))) return true;
  if (texts.some((text) => text.marks.some(({ kind }) => kind === 'link'))) return true;
  if (candidates.length > 0) return false;
  if (texts.some((text) => text.marks.some(({ kind }) => kind === 'code'))) return true;
  return eventEntriesOf(slot).some(
    ({ kind, names }) =>
      kind !== 'sentence' &&
      kind !== 'string' &&
      names.some(({ literal }) => !/\s/.test(literal) && !ASIDE.test(literal)),
  );
}

/** Whether the first that stands under a label is where webhooks arrive, or where they are described. */
export function isAddress({ value, blocks }: Slot): boolean {
  const [text] = value.isBlank ? textsIn(blocks) : [value];
  return text !== undefined && ADDRESS.test(text.text);
}

/** Whether titles stand under a label as the provider's dashboard shows them, quoted or in italics. */
export function holdsTitles({ value, blocks }: Slot): boolean {
  const texts = [value, ...textsIn(blocks)];
  return texts.some(
    ({ text, marks }) => marks.some(({ kind }) => kind === 'emphasis') || QUOTED.test(text),
  );
}

/** Whether nothing at all stands under a label. */
export function isBare({ value, blocks }: Slot): boolean {
  return value.isBlank && blocks.every(({ kind }) => kind === 'comment');
}

function textsOfIntegration({ section, start, end, narrower }: Integration): DecodedText[] {
  const elsewhere = new SpanSet(narrower);
  return sectionsWithin(section)
    .flatMap(({ body }) => [...textsIn(body)])
    .filter(({ span }) => start <= span.start && span.end <= end && !elsewhere.overlap(span));
}
