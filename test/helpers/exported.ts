import { escapable, escapedAt } from './escapable.ts';

/** What Google Docs escapes wherever it stands in a text. */
const ALWAYS = /[[\]_<>*`~#+\\]/;

/** A document as Google Docs would export it: escaped, with bold headings, stars for bullets, and comments as text. */
export function exported(text: string): string {
  const shown = text.replace(/<!--([\s\S]*?)-->/g, (comment, inner) =>
    /[\\&*_`<>[\]]/.test(inner) || /\n\s*\n/.test(inner) ? comment : `\\<\\!--${inner}\\--\\>`,
  );
  const places = escapable(shown).filter((at) => isEscaped(shown, at));
  const escaped = escapedAt(shown, places);
  return outsideCode(escaped, (line) =>
    line
      .replace(/^(\s*)- /, '$1* ')
      .replace(/^(#+) ([^*\n]+?)( *)$/, '$1 **$2**$3')
      .replace(/^(\|.*)$/, (row) => (/^[|:\- ]+$/.test(row) ? row.replace(/-+/g, ':----').replaceAll('::', ':') : row)),
  );
}

function isEscaped(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const unit = text.charAt(at);
  if (ALWAYS.test(unit)) return text[at - 1] !== '\\' || true;
  if (unit === '.') return /^\W*\d+$/.test(line);
  if (unit === '-') return text[at - 1] === ' ' && text[at + 1] === ' ' && line.trim() !== '';
  return false;
}

function outsideCode(text: string, change: (line: string) => string): string {
  let isCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
      return isCode ? line : change(line);
    })
    .join('\n');
}
