import type { Block, ListItem } from '../../markdown/block.ts';
import { type Entry, readEntries } from '../../markdown/entry.ts';
import { comparable } from '../../text/comparable.ts';
import type { Span } from '../../text/span.ts';
import type { Section } from '../section.ts';
import { isSilent } from '../spec.ts';

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

/** What stands beside a mark: prose explains it, everything else is left over. */
export function leftoverOf(
  blocks: readonly Block[],
  children: readonly Section[],
  others: readonly Span[] = [],
): Span | undefined {
  const known = children.filter(
    ({ body, definition }) => definition || body.some((block) => !isSilent(block)),
  );
  const left: Span[] = [...others, ...blocks.filter((block) => !isExplanation(block)), ...known];
  return left.reduce<Span | undefined>(
    (all, { start, end }) => ({
      start: Math.min(start, all?.start ?? start),
      end: Math.max(end, all?.end ?? end),
    }),
    undefined,
  );
}

/** Whether a list element gives a reason, or is nothing but a link ("Back to top"). */
export function isExplained(item: ListItem): boolean {
  const { text } = item;
  const isLink = text.marks.some(
    ({ kind, start, end }) => kind === 'link' && start === 0 && end === text.text.length,
  );
  return (
    isLink ||
    readEntries([{ kind: 'list', start: item.start, end: item.end, items: [item] }]).every(
      isReasonEntry,
    )
  );
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
