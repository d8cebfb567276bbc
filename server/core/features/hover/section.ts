import { shorten } from '../../rules/message.ts';
import type { Section } from '../../spec/section.ts';
import { isNotApplicable } from '../../spec/spec.ts';
import {
  emphasis,
  type Line,
  line,
  paragraph,
  type RichBlock,
  strong,
} from '../../text/rich-text.ts';
import { applicabilityWords } from './applicability.ts';
import { guidanceText } from './guidance.ts';
import type { HoverContext, HoverOf } from './hover-context.ts';
import { reasonWords } from './not-applicable.ts';

/** What the template says of a section, and whether it applies. Undefined for free text. */
export const sectionHover: HoverOf<'section'> = ({ section }, context, { origin }) => {
  const { definition } = section;
  if (!definition) return undefined;
  return [
    paragraph(titleLine(section, context)),
    ...stateBlocks(section, context, origin),
    ...guidanceText(definition.guidance),
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
function stateBlocks(section: Section, { spec }: HoverContext, origin: number): RichBlock[] {
  // The place for a line of completeness ("Complete", "2 missing: …") where the section applies.
  if (!isNotApplicable(section, spec.summary)) return [];
  const mark = section.notApplicable;
  if (!mark) return [paragraph(['Not applicable, as the overview says.'])];
  return [paragraph([`Marked as not applicable. ${reasonWords(mark, origin, spec)}`])];
}
