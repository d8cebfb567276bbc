import type { Block, ListItem } from '../../markdown/block.ts';
import { type Entry, readEntries } from '../../markdown/entry.ts';
import { isHeaderRow } from '../../markdown/header-row.ts';
import { comparable } from '../../text/comparable.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';
import type { Section } from '../section.ts';
import { isSilent } from '../spec.ts';
import type { NotApplicableReader } from './not-applicable.ts';

const REASON_LABELS = new Set([
  'reason',
  'rationale',
  'why',
  'note',
  'notes',
  'motivo',
  'razón',
  'raison',
  'grund',
  'alasan',
]);

/** Who decided it and when belongs to a mark, too, and is no reason. */
const DECISION =
  /^(?:decided|approved|confirmed|agreed|reviewed|owner|decision|date|since|revisit|review)(?: |$)/;
const NO_VALUE = /^[\s–—-]+$/;

/** What stands beside a mark: prose explains it, and what says the same of a field agrees; everything else is left over. */
export function leftoverOf(
  blocks: readonly Block[],
  children: readonly Section[],
  reader: NotApplicableReader,
  others: readonly Span[] = [],
): Span | undefined {
  const isKept = (block: Block) => !isExplanation(block) && !agrees(block, reader);
  const known = children.filter(
    ({ body, definition }) => definition || body.some((block) => !isSilent(block)),
  );
  const left: Span[] = [...others, ...blocks.filter(isKept), ...known];
  return left.reduce<Span | undefined>(
    (all, { start, end }) => ({
      start: Math.min(start, all?.start ?? start),
      end: Math.max(end, all?.end ?? end),
    }),
    undefined,
  );
}

/** Whether a list or table says no more than the mark beside it. */
function agrees(block: Block, reader: NotApplicableReader): boolean {
  if (block.kind === 'list') return block.items.every((item) => isBeside(item, reader));
  return block.kind === 'table' && readEntries([block]).every((entry) => says(entry, reader));
}

/** Whether a list element belongs to the mark beside it. */
export function isBeside(item: ListItem, reader: NotApplicableReader): boolean {
  return isExplained(item) || entriesOf(item).every((entry) => says(entry, reader));
}

/** Whether an entry says what a mark does: why, who decided it, or that a field does not apply either. */
function says(entry: Entry, reader: NotApplicableReader): boolean {
  const { labelled, value, blocks, row } = entry;
  if (isHeaderRow(entry) || isReasonEntry(entry)) return true;
  if (!labelled || blocks.length > 0) return false;
  const values = row?.cells.slice(1) ?? [value];
  return (
    DECISION.test(comparable(labelled.label.text)) || values.every((text) => isNone(text, reader))
  );
}

/** Whether a value is a mark, or a dash. */
export function isNone(value: DecodedText, reader: NotApplicableReader): boolean {
  return NO_VALUE.test(value.text) || reader.markIn(value) !== undefined;
}

/** Whether a list element gives a reason, or is nothing but a link ("Back to top"). */
export function isExplained(item: ListItem): boolean {
  const { text } = item;
  const isLink = text.marks.some(
    ({ kind, start, end }) => kind === 'link' && start === 0 && end === text.text.length,
  );
  return isLink || entriesOf(item).every(isReasonEntry);
}

function entriesOf(item: ListItem): Entry[] {
  return readEntries([{ kind: 'list', start: item.start, end: item.end, items: [item] }]);
}

function isExplanation(block: Block): boolean {
  if (isSilent(block) || block.kind === 'other') return true;
  if (block.kind === 'quote') return block.blocks.every(isExplanation);
  const entries = readEntries([block]);
  if (block.kind === 'list') return block.items.every(isExplained);
  return (
    block.kind === 'paragraph' &&
    entries.every((entry) => entry.labelled?.set !== 'strong' || isReasonEntry(entry))
  );
}

/** Whether a block beside a mark gives the reason for it. */
export function isReason(block: Block): boolean {
  return isExplanation(block) && !isSilent(block) && block.kind !== 'other';
}

function isReasonEntry({ labelled }: Entry): boolean {
  return labelled !== undefined && REASON_LABELS.has(comparable(labelled.label.text));
}
