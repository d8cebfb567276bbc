import { escapable, escapedAt } from './escapable.ts';

/** What Google Docs escapes wherever it stands in a text. */
const ESCAPED = /[[\]_<>*`~#+\\]/;

/** A document as Google Docs would export it: escaped, with bold headings, stars for bullets, and comments as text. */
export function exported(text: string): string {
  const shown = text.replace(/<!--([^\\&*_`<>[\]]*?)-->/g, (comment, inner) =>
    /\n\s*\n/.test(inner) ? comment : `\\<\\!--${inner}\\--\\>`,
  );
  const places = escapable(shown).filter((at) => isEscaped(shown, at));
  return outsideCode(escapedAt(shown, places), (line) =>
    line
      .replace(/^(\s*)- (?!$)/, '$1* ')
      .replace(/^(#+) ([^*\n]+?)( *)$/, '$1 **$2**$3')
      .replace(/^\|[|:\- ]+\|$/, (row) => row.replace(/:?-+/g, ':----')),
  );
}

/** The same with payloads that have lost their fence, and a blank line between all their lines. */
export function withBarePayloads(text: string): string {
  return text.replace(/^```json\n([\s\S]*?)\n```$/gm, (_, json: string) =>
    json.replace(/[[\]_*<>]/g, '\\$&').replaceAll('\n', '\n\n'),
  );
}

function isEscaped(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const unit = text.charAt(at);
  if (unit === '.') return /^\W*\d+$/.test(line);
  if (unit === '-') return text[at - 1] === ' ' && text[at + 1] === ' ' && line.trim() !== '';
  return ESCAPED.test(unit);
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
