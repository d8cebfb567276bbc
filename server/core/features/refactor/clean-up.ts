import { cleanUpEdits } from '../clean-up/clean-up.ts';
import type { Refactor } from './refactor.ts';

/** Anywhere in a document with traces of an export: it as clean Markdown. */
export const cleanUp: Refactor = function* (spec) {
  if (cleanUpEdits(spec).length === 0) return;
  yield {
    id: 'clean-up',
    title: 'Clean up the Google Docs export',
    kind: 'refactor.rewrite',
    edits: () => cleanUpEdits(spec),
  };
};
