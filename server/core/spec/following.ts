import type { Block, ListBlock } from '../markdown/block.ts';
import { splitLabel } from '../markdown/label.ts';
import { commonFields } from '../templates/content.ts';
import type { FieldType } from '../templates/template.ts';
import { coversSpan } from '../text/span.ts';
import type { Field } from './section.ts';
import { findField } from './titles.ts';

/** What holds several values, whatever says so. */
export const LISTING: ReadonlySet<Block['kind']> = new Set(['list', 'table', 'code', 'json']);
/** Types whose values are read from more than a line of text. */
export const LISTED_TYPES: ReadonlySet<FieldType> = new Set([
  'webhook-events',
  'template-variables',
  'payload',
  'realtime-events',
  'endpoints',
  'error-responses',
]);
/** Those whose labels have what follows them for a value. */
export const FOLLOWED: ReadonlySet<FieldType> = new Set([...LISTED_TYPES, 'email-triggers']);

const LONGEST_CAPTION = 120;

/**
 * The blocks of a body that are a label's value, though they do not stand below it: the list or table behind one
 * with nothing behind it (`Core Events:`), or several, each below a caption (`Refunds:`), all of them set alike.
 */
export function followingValues(
  { kind, definition: { type }, start, end }: Field,
  body: readonly Block[],
  fields: readonly Field[],
): readonly Block[] {
  if (!FOLLOWED.has(type)) return [];
  const at = body.findIndex((block) => block.start <= start && start < block.end);
  if ((kind !== 'line' && kind !== 'item') || at < 0 || end < (body[at]?.end ?? 0)) return [];
  const others = fields.filter((field) => field.definition.type !== type);
  const isOther = (block: Block) => others.some((field) => coversSpan(block, field.label.span));
  const set = captionSet(body, at + 1);
  const values: Block[] = [];
  for (let i = at + 1; i < body.length; i++) {
    const block = body[i] as Block;
    const isCaption = set !== undefined && captionSet(body, i) === set;
    if (isOther(block) || !(isCaption || LISTING.has(block.kind))) break;
    if (block.kind === 'list' && !set && standsBeside(block, type)) break;
    values.push(block);
    if (!set) break;
  }
  return values;
}

/** What a line is set in that says what stands below it; undefined for any other block. */
function captionSet(body: readonly Block[], at: number): string | undefined {
  const [block, next] = [body[at], body[at + 1]];
  if (block?.kind !== 'paragraph' || !next || !LISTING.has(next.kind)) return undefined;
  const { text, marks } = block.text;
  if (text.length > LONGEST_CAPTION || text.includes('\n')) return undefined;
  const labelled = splitLabel(block.text);
  if (labelled) return labelled.value.isBlank ? labelled.set : undefined;
  // "**Android** payload" is no label, and says it all the same.
  const mark = marks.find(({ start }) => start === 0);
  const isSet = mark?.kind === 'strong' || (mark?.kind === 'emphasis' && mark.end === text.length);
  return isSet ? mark.kind : undefined;
}

/** Whether a list holds labels of its own in bold, and not what a label lists: `- **Welcome mail** — after signup`. */
function standsBeside({ items }: ListBlock, type: FieldType): boolean {
  const labels = items.map(({ text }) => splitLabel(text));
  if (!labels.every((labelled) => labelled?.set === 'strong')) return false;
  const known = labels.map((labelled) => findField(commonFields, labelled?.label.text ?? ''));
  return type === 'payload' || known.some((field) => field && field.type !== type);
}
