import { cleanUp, cleanUpAnything, cleanUpEscapes } from './clean-up/laws.ts';
import { edits } from './edits/law.ts';
import { escapes } from './escapes/law.ts';
import { fixes, fixingAll } from './fixes/law.ts';
import type { Law } from './law.ts';
import { type Trial, type Tried, tryLaw } from './try-law.ts';

const trying =
  <T>(law: Law<T>) =>
  (trial: Trial): Tried =>
    tryLaw(law, trial);

/** What is true of everything, by the name under which it is tried. */
export const LAWS: Readonly<Record<string, (trial: Trial) => Tried>> = {
  edits: trying(edits),
  fixes: trying(fixes),
  'fixing-all': trying(fixingAll),
  escapes: trying(escapes),
  'clean-up': trying(cleanUp),
  'clean-up-escapes': trying(cleanUpEscapes),
  'clean-up-anything': trying(cleanUpAnything),
};
