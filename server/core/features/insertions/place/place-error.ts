import { errorResponsesOf } from '../../../spec/integration/errors/error-responses.ts';
import { insertErrorResponse } from '../../../spec/integration/errors/insert-error-response.ts';
import { slotsOf } from '../../../spec/integration/integration.ts';
import { sectionsWithin } from '../../../spec/section.ts';
import { inStyle } from '../../../templates/skeleton.ts';
import { type Draft, draftOf } from '../../../text/draft.ts';
import { shiftDraftEdit } from '../../../text/draft-edit.ts';
import { ERROR_ACTION, errorDraft, errorText, USUAL_ERRORS } from '../pieces/error-response.ts';
import { integrationsFor, type Spot } from '../spot.ts';
import { LIST_STAND_IN } from '../stand-in.ts';
import { firstBelow, labelOf } from './below-label.ts';
import { lacks, placeFilledField } from './place-field.ts';
import type { Placement } from './placement.ts';

/**
 * The edit that lists one more error where an integration lists some, one of the usual ones that it does
 * not; below the label where it lists none yet, or with the label. Undefined where nothing asks for errors.
 */
export function placeError(spot: Spot): Placement | undefined {
  const { style } = spot;
  for (const placed of integrationsFor(spot)) {
    const { part, origin, source, isHere } = placed;
    const slot = slotsOf(part, 'error-responses')[0];
    if (slot) {
      const responses = errorResponsesOf(slot);
      const listed = responses.flatMap(({ codes }) => codes);
      const open = USUAL_ERRORS.filter(({ code }) => {
        const number = Number(code.replaceAll('x', '0'));
        return !listed.some(({ from, to }) => from <= number && number <= to);
      });
      const [added] = open;
      const action = inStyle(ERROR_ACTION, style);
      const edit = added && insertErrorResponse(responses, { ...added, action }, { source, style });
      if (edit) {
        const draft = pickable(edit.newText, open.map(errorText));
        return { ...shiftDraftEdit({ span: edit.span, draft }, origin), isHere };
      }
      const first =
        responses.length > 0
          ? undefined
          : firstBelow(labelOf(slot), errorDraft(style), { source, style });
      if (first) return { ...shiftDraftEdit(first, origin), isHere };
      continue;
    }
    for (const section of sectionsWithin(part.section)) {
      const field = section.definition?.fields.find(({ type }) => type === 'error-responses');
      const where = { ...placed, part: section };
      if (field && lacks(where, field, spot)) {
        return placeFilledField(field, LIST_STAND_IN, errorDraft(style), where, spot);
      }
    }
  }
  return undefined;
}

/** The status as a blank with others to pick, where it is written with its phrase. */
function pickable(text: string, choices: readonly string[]): Draft {
  const [first = ''] = choices;
  const at = text.indexOf(first);
  if (at < 0) return draftOf(text);
  const behind = draftOf(text.slice(at + first.length));
  return [...draftOf(text.slice(0, at)), { text: first, choices }, ...behind];
}
