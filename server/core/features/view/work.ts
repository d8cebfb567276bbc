import type { Finding, Fix } from '../../rules/rule.ts';
import { maskOf } from '../../spec/mask.ts';
import { styleOf } from '../../spec/style.ts';
import { type Edit, shiftEdit } from '../../text/edit.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { workOf } from '../lenses/lens-work.ts';
import type { Measured, MeasuredPart } from './measured.ts';
import { partKey, sectionKey } from './sections.ts';
import type { Viewed } from './viewed.ts';
import { wholeOf } from './whole.ts';

/** What is done about something that a view shows. */
export interface ViewWork {
  /** Empty where there is only something to go to. */
  readonly edits: readonly Edit[];
  /** What to select in the text as it is after the edits. */
  readonly select: Span;
}

/** The step towards a part of a section; undefined where there is no such part, or nothing to do about it. */
export function partWork(viewed: Viewed, key: string): ViewWork | undefined {
  const { spec, facts } = viewed;
  // The view has its keys without the document's credentials.
  const shown = maskOf(spec, facts)?.hide ?? ((own: string) => own);
  for (const placed of wholeOf(viewed)) {
    if (!key.startsWith(shown(placed.key))) continue;
    const part = findPart(placed.measured, placed.key, (own) => shown(own) === key);
    if (!part?.todo) continue;
    const { start } = placed;
    const source = spec.markdown.text.slice(start);
    const { edit, select } = part.todo.run({ style: styleOf(spec), source });
    return { edits: edit ? [shiftEdit(edit, start)] : [], select: shiftSpan(select, start) };
  }
  return undefined;
}

function findPart(
  measured: Measured,
  own: string,
  isMeant: (key: string) => boolean,
): MeasuredPart | undefined {
  const part = measured.parts.find(({ id }) => isMeant(partKey(own, id)));
  if (part) return part;
  for (const below of measured.sections) {
    const found = findPart(below, sectionKey(own, below.id), isMeant);
    if (found) return found;
  }
  return undefined;
}

/** Which fix of which finding is meant. */
export interface FixWish {
  readonly rule: string;
  readonly at: Span;
  readonly message: string;
  readonly index: number;
}

/** What a fix of a finding does; undefined where there is no such finding, or no such fix of it. */
export function fixWork({ findings }: Viewed, wish: FixWish): ViewWork | undefined {
  const finding = findings.find((each) => isMeant(each, wish));
  const fix = finding?.fixes()[wish.index];
  if (!fix || fix.edits.length === 0) return undefined;
  return { edits: fix.edits, select: selectionOf(fix) };
}

function isMeant(
  { rule, span, message }: Finding,
  { rule: id, at, message: said }: FixWish,
): boolean {
  return rule === id && span.start === at.start && span.end === at.end && message === said;
}

/** The first blank of a fix that has any, else the end of its last edit: in the text after all of them. */
function selectionOf({ edits, hasBlanks }: Fix): Span {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start);
  let moved = 0;
  let select: Span = { start: 0, end: 0 };
  for (const edit of ordered) {
    const found = shiftSpan(workOf(edit).select, moved);
    moved += edit.newText.length - (edit.span.end - edit.span.start);
    select = found;
    if (hasBlanks && found.start < found.end) break;
  }
  return select;
}
