import { builtinTemplates } from '../templates/builtin.ts';
import type { ReadingOptions } from './detect.ts';
import { maybeContent } from './maybe-content.ts';
import { maybeSpec } from './maybe-spec.ts';

/** Front matter that declares a template, and comments of ours, have this in them. */
const OUR_NAME = 'integration-spec';

/**
 * Whether a cheap look is enough to say that a text is no spec, as most files of a repository are none; false
 * where it has to be parsed to know.
 */
export function isNoSpec(
  text: string,
  { templates, configured, byContent }: ReadingOptions,
): boolean {
  // What a team's own template looks like, the cheap look does not know.
  const knowsAll = templates.every((template) => builtinTemplates.includes(template));
  if (configured || !knowsAll || text.includes(OUR_NAME)) return false;
  return !maybeSpec(text) && !(byContent && maybeContent(text));
}
