import type { Block, ListItem } from '../../markdown/block.ts';
import { splitLabel } from '../../markdown/label.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import { comparable } from '../../text/comparable.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { NotApplicableMark, SectionBody, SectionMark } from '../section.ts';
import { isSilent } from '../spec.ts';
import { findSection } from '../titles.ts';
import { isBeside, isExplained, isNone, isReason, leftoverOf } from './mark-leftover.ts';
import type { NotApplicableReader } from './not-applicable.ts';
import { subjectOf } from './statement-subject.ts';

/** Labels in front of a mark ("**Applicable:** No"). */
const STATE_LABELS = new Set(['status', 'applicable', 'applicability', 'decision', 'scope']);
/** Of these, those to which a plain "no" is an answer. */
const YES_OR_NO = new Set(['applicable', 'applicability']);
const THIS_SECTION = new Set([
  '',
  'this section',
  'this',
  'it',
  'this integration',
  'this feature',
  'currently',
]);
/** "We do not use push notifications", "There are no payments in the MVP", and no narrower statement. */
const NOT_USED =
  /^(?:(?:we|the [a-z]{2,12}) (?:(?:(?:do|does|will) not|(?:do|does|wo)n['’]t) (?:use|need|have|send|offer|support|include)|(?:have|has|uses?|needs?|sends?) no)|there (?:is|are|will be) no) (\S.{1,58}?)(?=\s(?:yet|because|since|as|at the moment|(?:in|for) (?:the )?(?:mvp|v\d|now))(?!\p{L})|\s[–—-]\s|[.,;:(]|\s{0,9}$)/iu;
const PROSE: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'other']);
/** A mark stands near the beginning of what says it. */
const LONGEST_SUBJECT = 120;

/**
 * Whether a section says that it does not apply: at the beginning of its body, in a parenthesis or
 * behind a dash of its heading, or as its provider. Undefined where it says nothing of the kind.
 */
export function readSectionMark(
  section: SectionBody,
  reader: NotApplicableReader,
): SectionMark | undefined {
  const content = section.body.filter((block) => !isSilent(block));
  const body = bodyMark(content, section, reader);
  if (body) return body;
  if (!section.definition) return undefined;
  const heading = headingMark(section, reader);
  if (heading) {
    const hasReason = heading.hasReason || content.some(isReason);
    const leftover = leftoverOf(content, section.children, reader);
    if (leftover && heading.isPartial) return undefined;
    return { ...heading, hasReason, by: 'heading', leftover };
  }
  const provider = section.fields.find(
    (field) => field.definition.type === 'provider' && field.notApplicable,
  );
  // Where the provider must not be not applicable, its mark is that finding, and not the section's state.
  if (!provider?.notApplicable || provider.definition.notApplicable === 'never') return undefined;
  const others = section.fields.filter(
    (field) =>
      field !== provider &&
      !field.notApplicable &&
      !field.isEmpty &&
      !(field.blocks.length === 0 && isNone(field.value, reader)),
  );
  const leftover =
    others.length > 0 ? { start: others[0]?.start ?? 0, end: others.at(-1)?.end ?? 0 } : undefined;
  return { ...provider.notApplicable, by: 'provider', leftover };
}

/** The mark with which a body begins; where it is nothing but prose, any paragraph may hold it. */
function bodyMark(
  content: readonly Block[],
  section: SectionBody,
  reader: NotApplicableReader,
): SectionMark | undefined {
  for (const [i, block] of content.entries()) {
    const mark = blockMark(block, section.definition, reader);
    if (mark) {
      const beside = [...content.slice(0, i), ...content.slice(i + 1)];
      const all = block.kind === 'list' ? block.items : [];
      const items = all.filter((item) => item !== saidIn(all));
      const others = items.filter((item) => !isOpen(item) && !isBeside(item, reader));
      const left = leftoverOf(beside, section.children, reader, others);
      if (left && mark.isPartial) return undefined;
      return {
        ...mark,
        hasReason: mark.hasReason || beside.some(isReason) || items.some(isExplained),
        by: 'body',
        leftover: left,
      };
    }
    // Only where there is nothing but prose may the mark come later.
    if (i === 0 && !content.every(({ kind }) => PROSE.has(kind))) return undefined;
  }
  return undefined;
}

function blockMark(
  block: Block,
  definition: SectionDefinition | undefined,
  reader: NotApplicableReader,
): NotApplicableMark | undefined {
  if (block.kind === 'quote') {
    return block.blocks[0] && blockMark(block.blocks[0], definition, reader);
  }
  const said =
    block.kind === 'paragraph'
      ? block.text
      : block.kind === 'list'
        ? saidIn(block.items)?.text
        : undefined;
  // An alert's first line says only its kind; the box of an escaped list is text.
  const text = said?.slice(/^\[(?:![a-z]+|[ x])\]\s*/i.exec(said.text)?.[0].length ?? 0);
  if (!text) return undefined;
  const mark = reader.markIn(text) ?? markWithSubject(text, definition, reader);
  if (mark) return mark;
  const labelled = splitLabel(text);
  const label = labelled && comparable(labelled.label.text);
  if (!labelled || !label || !STATE_LABELS.has(label)) return undefined;
  const isNo = YES_OR_NO.has(label) && /^(?:no|false)\b/i.test(labelled.value.text);
  const { span } = labelled.value;
  if (isNo)
    return {
      phrase: span,
      statement: span,
      hasReason: /\s\p{L}/u.test(labelled.value.text),
      isPartial: false,
    };
  return reader.markIn(labelled.value);
}

/** The element of a list in which it says whether a section applies: the first, or the first whose box is ticked. */
function saidIn(items: readonly ListItem[]): ListItem | undefined {
  return items.find((item, i) => (i === 0 || isOpen(items[0])) && !isOpen(item));
}

/** Whether an element has a box that is not ticked; an export escapes it. */
function isOpen(item: ListItem | undefined): boolean {
  return item !== undefined && !(item.isTicked ?? !/^\[ \]\s/.test(item.text.text));
}

/** "Push notifications are not applicable for MVP": the subject is this section, and nothing narrower. */
function markWithSubject(
  text: DecodedText,
  definition: SectionDefinition | undefined,
  reader: NotApplicableReader,
): NotApplicableMark | undefined {
  if (!definition) return undefined;
  const beginning = text.text.slice(0, 2 * LONGEST_SUBJECT);
  const statement = text.sourceSpan(0, text.text.trimEnd().length);
  const [unused, object = ''] = NOT_USED.exec(beginning) ?? [];
  if (unused && findSection([definition], [subjectOf(object)])) {
    const hasReason = /\p{L}/u.test(text.text.slice(unused.length));
    return { phrase: text.sourceSpan(0, unused.length), statement, hasReason, isPartial: false };
  }
  const found = reader.anywhere(beginning);
  if (!found || found.start > LONGEST_SUBJECT) return undefined;
  const { start, end, hasReason, isPartial } = found;
  const subject = subjectOf(text.text.slice(0, start));
  const isStruck = text.isWithin(start, end, 'struck');
  if (isStruck || (!THIS_SECTION.has(subject) && !findSection([definition], [subject])))
    return undefined;
  return { phrase: text.sourceSpan(start, end), statement, hasReason, isPartial };
}

function headingMark(
  section: SectionBody,
  reader: NotApplicableReader,
): NotApplicableMark | undefined {
  const title = section.heading?.title;
  if (!title) return undefined;
  const part = /[([（]([^()[\]（）]+)[)\]）]\s*$|(?:\s[–—-]\s|[:：])\s*(.+)$/.exec(title.text);
  const inner = part?.[1] ?? part?.[2];
  if (!part || !inner) return undefined;
  const start = part.index + part[0].indexOf(inner);
  const mark = reader.markIn(title.slice(start, start + inner.length));
  const lead = part[0].length - part[0].trimStart().length;
  const from = title.text.slice(0, part.index + lead).trimEnd().length;
  return mark && { ...mark, statement: title.sourceSpan(from, part.index + part[0].length) };
}
