import { cut, oneLine } from './words.ts';

const MOST = 60;

/**
 * A text of a document as Mermaid shows it, to stand within quotes or behind a message's colon. Only letters,
 * digits and blanks stay; everything else is an entity, so nothing in it ends the label or begins another word.
 */
export function mermaidLabel(text: string): string {
  return cut(oneLine(text), MOST).replace(
    /[^\p{L}\p{N}\p{M} ._-]|^[._-]|(?<=^\d+)\.|\bend\b/giu,
    (match) =>
      match.toLowerCase() === 'end'
        ? `${entity(match[0] ?? '')}${match.slice(1)}`
        : [...match].map(entity).join(''),
  );
}

function entity(character: string): string {
  return `#${character.codePointAt(0)};`;
}
