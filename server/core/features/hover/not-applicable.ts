import { shorten } from '../../rules/message.ts';
import type { NotApplicableMark } from '../../spec/section.ts';
import type { Spec } from '../../spec/spec.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import { line, paragraph, strong } from '../../text/rich-text.ts';
import { shiftSpan } from '../../text/span.ts';
import { allowanceWords } from './applicability.ts';
import { wordsOf } from './guidance.ts';
import type { HoverOf } from './hover-context.ts';

/** What a mark is about, why, and whether the template allows it. */
export const notApplicableHover: HoverOf<'not-applicable'> = (
  { mark, about },
  { spec },
  { origin },
) => {
  const definition =
    about.kind === 'field'
      ? about.field.definition
      : definitionOf(about.sectionId, spec.template.sections);
  const name = definition && ('label' in definition ? definition.label : definition.title);
  return [
    paragraph(
      name === undefined
        ? ['This section is marked as not applicable.']
        : line`${strong(name)} is marked as not applicable.`,
    ),
    paragraph([reasonWords(mark, origin, spec)]),
    ...(definition ? [paragraph([allowanceWords(definition)])] : []),
  ];
};

/** The reason that a mark gives, or that it gives none, as a sentence. */
export function reasonWords(mark: NotApplicableMark, origin: number, spec: Spec): string {
  if (!mark.hasReason) return 'It gives no reason.';
  const { start, end } = shiftSpan({ start: mark.phrase.end, end: mark.statement.end }, origin);
  const behind = wordsOf(spec.markdown.text.slice(start, Math.max(start, end)).trim());
  const bare = behind.replace(/^[\s:;,.–—-]+|(?<![\s:;,.–—-])[\s:;,.–—-]+$/g, '');
  // A mark may stand in parentheses, or its reason.
  const reason = bare.replace(/^\(([^()]*)\)$|^([^()]*)\)$/, '$1$2').trim();
  return reason === '' ? 'It gives a reason beside.' : `The reason: ${shorten(reason)}.`;
}

/** The definition with an id, however deep; undefined for none. */
function definitionOf(
  id: string | undefined,
  sections: readonly SectionDefinition[],
): SectionDefinition | undefined {
  if (id === undefined) return undefined;
  for (const section of sections) {
    const found = section.id === id ? section : definitionOf(id, section.sections);
    if (found) return found;
  }
  return undefined;
}
