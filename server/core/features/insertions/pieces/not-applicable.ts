import { headingSkeleton, inStyle, notApplicableText } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { SectionDefinition } from '../../../templates/template.ts';
import { type Draft, draftOf, joinDrafts } from '../../../text/draft.ts';

/** A section as not applicable: its heading and the mark, with the reason, or with a blank for it. */
export function notApplicableDraft(
  definition: SectionDefinition,
  style: Style,
  level: number,
  reason?: string,
): Draft {
  return joinDrafts(
    [[headingSkeleton(definition, style, level)], notApplicableMark(style, reason)],
    '\n\n',
  );
}

/** The mark alone. */
export function notApplicableMark(style: Style, reason?: string): Draft {
  const open = notApplicableText(style);
  if (reason === undefined) return draftOf(open);
  return [open.replace(inStyle('[reason]', style), () => inStyle(reason, style))];
}
