import { RULES } from '../rules/registry.ts';

/** What each rule finds, by its id, as a sentence without a full stop. The build makes a plain table of it. */
export const SUMMARIES: Readonly<Record<string, string>> = Object.fromEntries(
  RULES.map(({ meta }) => [meta.id, meta.summary]),
);
