import { forbidsMark } from '../../spec/applicability/forbids-mark.ts';
import { keepInComment, keepRow } from '../../spec/applicability/kept-content.ts';
import { takeRows } from '../../spec/fallback/take-rows.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { isNotApplicable, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import { type Edit, editsConflict } from '../../text/edit.ts';
import { shiftSpan } from '../../text/span.ts';
import { notApplicableMark } from '../insertions/pieces/not-applicable.ts';
import type { KnownSection } from '../section-at.ts';
import { contentSpan } from './content-span.ts';

/**
 * Whether a section may be marked as not applicable: `marked` where it says so itself, `marked-in-overview`
 * where the overview does, `required` where the template
 * cannot do without it, `integration` for a whole integration, which is left out where it is not used,
 * `holds-another` where another section of the template stands inside it, at the wrong level.
 */
export type MarkState =
  | 'open'
  | 'marked'
  | 'marked-in-overview'
  | 'required'
  | 'integration'
  | 'holds-another';

export function markState({ section }: KnownSection, spec: Spec): MarkState {
  if (section.notApplicable) return 'marked';
  if (isNotApplicable(section, spec.summary)) return 'marked-in-overview';
  if (forbidsMark(section, spec.summary)) return 'required';
  if (section.definition?.repeats) return 'integration';
  const inside = sectionsWithin(section).slice(1);
  const isOther = inside.some(
    (part) => part.definition && !ownSections(section).has(part.definition),
  );
  return isOther ? 'holds-another' : 'open';
}

function ownSections({ definition }: Section): ReadonlySet<SectionDefinition> {
  const all = (definitions: readonly SectionDefinition[]): SectionDefinition[] =>
    definitions.flatMap((each) => [each, ...all(each.sections)]);
  return new Set(all(definition?.sections ?? []));
}

/**
 * The edits that mark a section as not applicable. What it says is kept in a comment under the mark, and so
 * are the rows of the fallback table that would contradict it. A blank reason is left to fill in.
 */
export function markSection(
  { start, section }: KnownSection,
  spec: Spec,
  reason: string,
): (Edit | DraftEdit)[] {
  const { text } = spec.markdown;
  const style = styleOf(spec);
  const { newline } = style;
  const span = shiftSpan(contentSpan(section, text.slice(start)), start);
  const content = text.slice(span.start, span.end);
  const taken = section.definition ? takeRows(section.definition, section, spec) : [];
  const rows = taken.filter(({ edit }) => !editsConflict(edit, { span, newText: '' }));
  const kept = [
    ...(content.trim() === '' ? [] : [keepInComment(content, newline)]),
    ...rows.map(({ row }) => keepRow(row, newline)),
  ];
  const gap = newline + newline;
  const said = reason.replace(/\s+/g, ' ').trim();
  const below = kept.map((comment) => gap + comment).join('');
  return [
    { span, draft: [gap, ...notApplicableMark(style, said === '' ? undefined : said), below] },
    ...rows.map(({ edit }) => edit),
  ];
}
