import { cut, oneLine } from './words.ts';

/** More elements than these make a chart that nobody can read, and that hosts refuse to draw. */
export const MOST_DRAWN = 50;
const MOST_CHARACTERS = 60;

/** At the start also what begins a list. */
const UNSAFE = /[^\p{L}\p{N}\p{M} ._-]|^[._-]|(?<=^\d+)\.|\bend\b/giu;

/**
 * A text of a document as Mermaid shows it, to stand within quotes or behind a message's colon. Only letters,
 * digits and blanks stay; everything else is an entity, so nothing in it ends the label or begins another word.
 */
export function mermaidLabel(text: string): string {
  return cut(oneLine(text), MOST_CHARACTERS).replace(UNSAFE, entities) || 'unnamed';
}

/** Of a word as `end` the first letter is enough. */
function entities(match: string): string {
  const [first = '', ...rest] = match;
  return /\w/.test(first) ? entity(first) + rest.join('') : [first, ...rest].map(entity).join('');
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
