import { cleanUpEdits } from '../../server/core/features/clean-up/clean-up.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { type CheckEnvironment, checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from './environment.ts';

/** The text as it is after the clean-up of a Google Docs export; itself where it is no spec. */
export function cleanedUp(text: string, environment: CheckEnvironment = ENVIRONMENT): string {
  const { spec } = checkText(text, environment);
  return spec ? applyEdits(text, cleanUpEdits(spec)) : text;
}
