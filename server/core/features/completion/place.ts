import type { Facts } from '../../catalogs/facts.ts';
import type { MarkdownDocument } from '../../markdown/document.ts';
import { nodeNamesAt } from '../../markdown/node-names.ts';
import { type Fit, fitFor } from '../../spec/insert/fitted.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { type PlacedSection, placedSections, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import type { Style } from '../../templates/style.ts';
import { shiftSpan } from '../../text/span.ts';
import { isItemLead, type LineAround, leadBefore, lineAround } from './line-around.ts';
import { type Probe, probeAt, probeInstead } from './probe.ts';
import { type SlotAt, slotAt } from './slot-at.ts';

/** Where the cursor stands in a spec, and what belongs there. */
export interface Place {
  /** The document itself. */
  readonly text: string;
  readonly offset: number;
  readonly line: LineAround;
  /** What the line begins with before it says anything, up to the cursor. */
  readonly lead: string;
  /** How the document is written. */
  readonly style: Style;
  readonly facts: Facts;
  /** The document with a word at the cursor; spans up to the cursor are the document's own. */
  readonly spec: Spec;
  readonly probe: Probe;
  /** The outermost section, and where it begins. */
  readonly outermost: Section;
  readonly origin: number;
  /** The innermost section. */
  readonly section: Section;
  /** What could be written: a heading, a label, a value; or anything, on a blank line. */
  readonly expects: Expected;
}

export type Expected =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'blank' }
  /** A list element, or a line that begins like a label; the slot is the one in which it would stand. */
  | { readonly kind: 'label'; readonly typed: string; readonly slot: SlotAt | undefined }
  | { readonly kind: 'value'; readonly slot: SlotAt };

const HEADING = /^ {0,3}(#{1,6})(?:[ \t].*)?$/;
/** What may become a label: no colon yet, and hardly any mark. */
const LABEL = /^(?:\*\*|__)?[\p{L}\p{N} /&'()-]{0,60}$/u;

/** Where an offset of a spec is, and what belongs there; undefined where nothing does: in code, in prose. */
export function placeAt(spec: Spec, facts: Facts, offset: number): Place | undefined {
  const { text } = spec.markdown;
  const line = lineAround(text, offset);
  if (!line) return undefined;
  const hashes = HEADING.exec(line.before)?.[1];
  const probe = hashes ? probeInstead(spec, line) : probeAt(spec, offset, line);
  const placed = sectionAround(probe);
  if (!placed || isCode(probe.spec.markdown, probe.start)) return undefined;
  const { start: origin, section: outermost } = placed;
  const at = shiftSpan(probe, -origin);
  const section =
    sectionsWithin(outermost).findLast(({ start, end }) => start <= at.start && at.end <= end) ??
    outermost;
  const lead = leadBefore(line);
  const common = { text, offset, line, lead, facts, spec: probe.spec, probe, outermost, origin };
  const expects: Expected | undefined = hashes
    ? { kind: 'heading', level: hashes.length }
    : expectedAt(
        line,
        lead,
        slotAt(at, outermost, section, probe.spec.summary, line),
        line.start - origin,
      );
  return expects && { ...common, section, expects, style: styleOf(spec) };
}

/** What fits the provider that is named around the cursor, or around a section. */
export function fitAt({ section, outermost, spec, facts }: Place, within = section): Fit {
  return fitFor(within, outermost, spec.summary, facts);
}

function expectedAt(
  { before, after }: LineAround,
  lead: string,
  slot: SlotAt | undefined,
  lineStart: number,
): Expected | undefined {
  if (slot?.cell?.isHeader) return undefined;
  const typed = before.slice(lead.length);
  const isItem = isItemLead(lead);
  if (before.trim() === '' && after.trim() === '') return { kind: 'blank' };
  if (isLabelLike(typed, isItem) && !slot?.cell && slot?.stands !== 'cell') {
    if (slot?.stands !== 'value') return { kind: 'label', typed, slot };
    // What continues the value of the line above may be the next label just as well.
    if (slot.span.start < lineStart) return { kind: 'label', typed, slot: undefined };
  }
  return slot && { kind: 'value', slot };
}

function isLabelLike(typed: string, isItem: boolean): boolean {
  return LABEL.test(typed) && (isItem || typed !== '');
}

function sectionAround({ spec, start: at }: Probe): PlacedSection | undefined {
  return placedSections(spec).find(({ start, section }) => start <= at && at < start + section.end);
}

const CODE = new Set(['FencedCode', 'CodeBlock', 'CommentBlock', 'HTMLBlock', 'Comment']);

/** Whether an offset lies in a block of code, in HTML, or in the front matter. */
function isCode(markdown: MarkdownDocument, offset: number): boolean {
  const { frontMatter } = markdown;
  if (frontMatter && offset <= frontMatter.span.end) return true;
  return nodeNamesAt(markdown, offset).some((name) => CODE.has(name));
}
