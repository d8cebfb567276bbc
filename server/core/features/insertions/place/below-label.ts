import { leadOf } from '../../../spec/insert/line-lead.ts';
import type { Slot } from '../../../spec/integration/integration.ts';
import type { Field } from '../../../spec/section.ts';
import { indentBelow } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import type { Draft } from '../../../text/draft.ts';
import { indentDraft } from '../../../text/draft.ts';
import type { DraftEdit } from '../../../text/draft-edit.ts';
import { insertBlock } from '../../../text/insert-block.ts';
import { lineEnd } from '../../../text/line-bounds.ts';
import type { Span } from '../../../text/span.ts';
import { endedAs, LIST_STAND_IN, withDraft } from '../stand-in.ts';

interface Written {
  readonly source: string;
  readonly style: Style;
}

/** A label, with what stands behind and below it. */
export interface Labelled extends Span {
  readonly label: DecodedText;
  readonly field: Field | undefined;
}

/** The slot's label; where it has none, the heading above its values. */
export function labelOf({ label, field, start, end }: Slot): Labelled {
  return { label, field, start, end };
}

/** The edit that writes lines directly below a label. Undefined in a table. */
export function firstBelow(
  labelled: Labelled,
  draft: Draft,
  written: Written,
): DraftEdit | undefined {
  const at = lineEnd(written.source, labelled.label.span.end);
  return below(labelled, at, '\n', draft, written);
}

/** The edit that writes lines below all that stands under a label. Undefined in a table. */
export function lastBelow(
  labelled: Labelled,
  draft: Draft,
  written: Written,
  gap = '\n',
): DraftEdit | undefined {
  const said = written.source.slice(0, labelled.end).trimEnd().length;
  return below(labelled, lineEnd(written.source, said), gap, draft, written);
}

function below(
  { field, label }: Labelled,
  at: number,
  gap: string,
  draft: Draft,
  { source, style }: Written,
): DraftEdit | undefined {
  const kind = field?.kind ?? 'heading';
  if (kind === 'row') return undefined;
  if (!field || kind !== 'item') {
    return withDraft(insertBlock(source, at, LIST_STAND_IN, style.newline), draft, style);
  }
  const { prefix, marker } = leadOf(source, { ...field, label });
  const indent = prefix + indentBelow(marker, style);
  const lines = [gap + indent, ...indentDraft(draft, indent)];
  return { span: { start: at, end: at }, draft: endedAs(lines, style) };
}
