import { insertActionsAt } from '../insertions/insert-actions.ts';
import type { Refactor } from './refactor.ts';

/** What the section around the cursor lacks, each in its place. */
export const insertMissing: Refactor = function* (spec, facts, { start }) {
  for (const { id, title, edit } of insertActionsAt(spec, facts, start)) {
    yield { id: `insert/${id}`, title, kind: 'refactor.rewrite', edits: () => [edit] };
  }
};
