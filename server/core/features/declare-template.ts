import type { MarkdownDocument } from '../markdown/document.ts';
import { FRONT_MATTER_KEY } from '../spec/detect.ts';
import { type Edit, insertion } from '../text/edit.ts';

const KEY_LINE = new RegExp(`^(["']?)${FRONT_MATTER_KEY}\\1[ \\t]*:[ \\t]*`);
const VALUE = /^(?:"[^"]*"|'[^']*'|[^#\r\n]*?)(?=[ \t]*(?:[ \t]#|$))/;

/**
 * The edit that says in a document's front matter with which template it is read, or that it is left
 * alone. What else stands there stays as it is. Undefined where it says so already.
 */
export function declareTemplateEdit(
  { text, frontMatter }: MarkdownDocument,
  template: string | false,
): Edit | undefined {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const line = `${FRONT_MATTER_KEY}: ${template}`;
  if (!frontMatter) return insertion(0, `---${newline}${line}${newline}---${newline}${newline}`);
  const { start, end } = frontMatter.content;
  for (let at = start; at <= end; ) {
    const lineEnd = at + (/^[^\r\n]*/.exec(text.slice(at, end))?.[0].length ?? 0);
    const key = KEY_LINE.exec(text.slice(at, lineEnd))?.[0];
    if (key !== undefined) return valueEdit(text, at + key.length, lineEnd, key, String(template));
    at = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  return insertion(start, `${line}${newline}`);
}

function valueEdit(
  text: string,
  start: number,
  lineEnd: number,
  key: string,
  value: string,
): Edit | undefined {
  const old = VALUE.exec(text.slice(start, lineEnd))?.[0] ?? '';
  if (old === value) return undefined;
  const end = start + old.length;
  const before = /[ \t]$/.test(key) ? '' : ' ';
  const behind = text[end] === '#' ? ' ' : '';
  return { span: { start, end }, newText: before + value + behind };
}
