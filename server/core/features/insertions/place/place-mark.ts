import { isEmptySection } from '../../../spec/judged.ts';
import { placedSections } from '../../../spec/spec.ts';
import { notApplicableText } from '../../../templates/skeleton.ts';
import { draftOf } from '../../../text/draft.ts';
import { insertBlock } from '../../../text/insert-block.ts';
import type { Spot } from '../spot.ts';
import type { Placement } from './placement.ts';

/** The edit that marks the section around the spot as not applicable. Undefined where it says anything, or may not be marked. */
export function placeMark({ spec, style, path }: Spot): Placement | undefined {
  const section = path.at(-1);
  const placed = placedSections(spec).find((each) => each.section === path[0]);
  if (!placed || !section?.heading || !section.definition) return undefined;
  const { notApplicable } = section.definition;
  const isAllowed =
    notApplicable === 'allowed' ||
    (notApplicable === 'without-providers' && !spec.summary.usesProviders);
  if (!isAllowed || !isEmptySection(section)) return undefined;
  const at = placed.start + section.bodySpan.start;
  const { text } = spec.markdown;
  const { span, newText } = insertBlock(text, at, notApplicableText(style), style.newline);
  return { span, draft: draftOf(newText), isHere: true };
}
