import type { Block } from '../markdown/block.ts';
import { type Entry, readEntries } from '../markdown/entry.ts';
import { splitLabel } from '../markdown/label.ts';
import { comparable } from '../text/comparable.ts';
import type { Span } from '../text/span.ts';
import type { NotApplicableReader } from './not-applicable.ts';
import type { NotApplicableMark, Section, SectionMark } from './section.ts';

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

/**
 * Whether a section says that it does not apply: at the beginning of its body, in a parenthesis or
 * behind a dash of its heading, or as its provider. Undefined where it says nothing of the kind.
 */
export function readSectionMark(
  section: Omit<Section, 'notApplicable'>,
  reader: NotApplicableReader,
): SectionMark | undefined {
  const content = section.body.filter((block) => block.kind !== 'comment');
  const [first, ...rest] = content;
  const body = first && bodyMark(first, reader);
  if (body) {
    const hasReason = body.hasReason || rest.some(isReason);
    return { ...body, hasReason, by: 'body', leftover: leftoverOf(rest, section) };
  }
  if (!section.definition) return undefined;
  const heading = headingMark(section, reader);
  if (heading) return { ...heading, by: 'heading', leftover: leftoverOf(content, section) };
  const provider = section.fields.find(
    (field) => field.definition.type === 'provider' && field.notApplicable,
  );
  // Where the provider must not be not applicable, its mark is that finding, and not the section's state.
  if (!provider?.notApplicable || provider.definition.notApplicable === 'never') return undefined;
  const others = section.fields.filter(
    (field) => field !== provider && !field.notApplicable && !field.isEmpty,
  );
  const leftover =
    others.length > 0 ? { start: others[0]?.start ?? 0, end: others.at(-1)?.end ?? 0 } : undefined;
  return { ...provider.notApplicable, by: 'provider', leftover };
}

function bodyMark(block: Block, reader: NotApplicableReader): NotApplicableMark | undefined {
  if (block.kind === 'quote') return block.blocks[0] && bodyMark(block.blocks[0], reader);
  const text =
    block.kind === 'paragraph'
      ? block.text
      : block.kind === 'list'
        ? block.items[0]?.text
        : undefined;
  if (!text) return undefined;
  const mark = reader.markIn(text);
  if (mark) return mark;
  // "Status: not applicable", "**Applicable:** no" are not read; a bare label in front of the mark is.
  const labelled = splitLabel(text);
  const isStatus = labelled && comparable(labelled.label.text) === 'status';
  return isStatus ? reader.markIn(labelled.value) : undefined;
}

function headingMark(
  section: Omit<Section, 'notApplicable'>,
  reader: NotApplicableReader,
): NotApplicableMark | undefined {
  const title = section.heading?.title;
  if (!title) return undefined;
  const part = /\(([^()]+)\)\s*$|\s[–—-]\s(.+)$/.exec(title.text);
  const inner = part?.[1] ?? part?.[2];
  if (!part || !inner) return undefined;
  const start = part.index + part[0].indexOf(inner);
  const mark = reader.markIn(title.slice(start, start + inner.length));
  const lead = part[0].length - part[0].trimStart().length;
  const from = title.text.slice(0, part.index + lead).trimEnd().length;
  return mark && { ...mark, statement: title.sourceSpan(from, part.index + part[0].length) };
}

/** What stands beside a mark: prose explains it, everything else is left over. */
function leftoverOf(
  blocks: readonly Block[],
  section: Omit<Section, 'notApplicable'>,
): Span | undefined {
  const left = blocks.filter((block) => !isExplanation(block));
  const known = section.children.filter(
    (child) => child.body.some((block) => block.kind !== 'comment') || child.definition,
  );
  const [start] = [...left, ...known];
  const end = [...left, ...known].at(-1);
  return start && end ? { start: start.start, end: end.end } : undefined;
}

function isExplanation(block: Block): boolean {
  if (block.kind === 'definition' || block.kind === 'other') return true;
  if (block.kind === 'quote') return block.blocks.every(isExplanation);
  const entries = readEntries([block]);
  if (block.kind === 'list') return entries.every(isReasonEntry);
  return (
    block.kind === 'paragraph' &&
    entries.every((entry) => entry.labelled?.set !== 'strong' || isReasonEntry(entry))
  );
}

function isReason(block: Block): boolean {
  return isExplanation(block) && block.kind !== 'definition' && block.kind !== 'other';
}

function isReasonEntry({ labelled }: Entry): boolean {
  return labelled !== undefined && REASON_LABELS.has(comparable(labelled.label.text));
}
