import { shorten } from '../../rules/message.ts';
import { missingRows } from '../../spec/fallback/uncovered.ts';
import type { Section } from '../../spec/section.ts';
import { isNotApplicable, placedSections } from '../../spec/spec.ts';
import { guidanceOf } from '../../templates/guidance.ts';
import {
  emphasis,
  type Line,
  line,
  paragraph,
  type RichBlock,
  strong,
} from '../../text/rich-text.ts';
import { completenessIn, completenessOf, missingParts } from '../completeness.ts';
import { applicabilityWords } from './applicability.ts';
import { guidanceText } from './guidance.ts';
import type { HoverContext, HoverOf } from './hover-context.ts';
import { reasonWords } from './not-applicable.ts';

/** More names than these say no more. */
const MOST_NAMES = 6;

/** What the template says of a section, and whether it applies. Undefined for free text. */
export const sectionHover: HoverOf<'section'> = ({ section }, context, { origin }) => {
  const { definition } = section;
  if (!definition) return undefined;
  return [
    paragraph(titleLine(section, context)),
    ...stateBlocks(section, context, origin),
    ...guidanceText(guidanceOf(definition)),
    paragraph([applicabilityWords(definition)]),
  ];
};

/** The same in brief, below what is said of the provider that a heading names. Empty for free text. */
export function sectionBlocks(
  section: Section,
  context: HoverContext,
  origin: number,
): RichBlock[] {
  if (!section.definition) return [];
  return [paragraph(titleLine(section, context)), ...stateBlocks(section, context, origin)];
}

function titleLine({ definition, heading }: Section, { spec }: HoverContext): Line {
  const template = emphasis(spec.template.title);
  if (!definition) return [];
  if (definition.repeats) {
    const own = strong(shorten(heading?.title.text ?? definition.title));
    return line`${own} · one integration of ${template}`;
  }
  const number = definition.number === undefined ? '' : ` ${definition.number}`;
  return line`${strong(definition.title)} · section${number} of ${template}`;
}

/** What state a section is in, a line for each thing that is to be said. */
function stateBlocks(section: Section, context: HoverContext, origin: number): RichBlock[] {
  const { spec } = context;
  if (!isNotApplicable(section, spec.summary)) return completenessBlocks(section, context, origin);
  const mark = section.notApplicable;
  if (!mark) return [paragraph(['Not applicable, as the overview says.'])];
  return [paragraph([`Marked as not applicable. ${reasonWords(mark, origin, spec)}`])];
}

/** What is still to be written in a section. Empty for a second copy, and where the document is one of no template. */
function completenessBlocks(
  section: Section,
  { spec, facts }: HoverContext,
  origin: number,
): RichBlock[] {
  const outermost = placedSections(spec).find(({ start }) => start === origin)?.section;
  const found = outermost && completenessIn(outermost, spec.summary, facts);
  const own = found && completenessOf(section, found);
  if (!own) return [];
  if (own.state === 'empty') return [paragraph(['Nothing stands here yet.'])];
  const rows = missingRows(spec);
  const services = rows?.fallback.section === section ? rows.services : [];
  const missing = [...missingParts(own), ...services];
  if (missing.length === 0) return [paragraph(['Complete.'])];
  const names = missing.slice(0, MOST_NAMES).map(({ name }) => shorten(name));
  const end = missing.length > MOST_NAMES ? ', …' : '.';
  return [paragraph([`${missing.length} missing: ${names.join(', ')}${end}`])];
}
