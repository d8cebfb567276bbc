import { json } from './json.ts';
import { markdown, rules } from './markdown.ts';
import type { Target } from './target.ts';

/** What is read with texts that coverage chooses, by the name under which it is tried. */
export const TARGETS: Readonly<Record<string, Target>> = { json, markdown, rules };
