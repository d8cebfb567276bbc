import { cleanUpEdits, looksExported } from '../clean-up/clean-up.ts';
import type { Refactor } from './refactor.ts';

/** Anywhere in a document that looks like an export: it as clean Markdown. */
export const cleanUp: Refactor = function* (spec) {
  if (!looksExported(spec)) return;
  yield {
    id: 'clean-up',
    title: 'Clean up the Google Docs export',
    kind: 'refactor.rewrite',
    edits: () => cleanUpEdits(spec),
  };
};
