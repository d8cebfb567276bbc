import type { Edit } from '../../../text/edit.ts';
import { lineEnd } from '../../../text/line-bounds.ts';
import { shiftSpan } from '../../../text/span.ts';
import { leadBefore, type Writing } from './payload-edits.ts';
import type { Payload, PlacedPayload } from './payloads.ts';

const LINE_END = /\r\n|\n|\r/;

/** Whether a payload stands in the text without a fence. */
export function isUnfenced({ isPush, form }: Payload): boolean {
  return isPush && (form === 'bare' || form === 'value');
}

/**
 * The edit that puts an unfenced payload into a fence in the same list element or quote, without Markdown's
 * escapes. Undefined in a table, which has no room for one.
 */
export function fenceEdit(
  { payload, origin }: PlacedPayload,
  { source, style }: Writing,
): Edit | undefined {
  if (payload.slot?.field?.kind === 'row') return undefined;
  const { start, end } = shiftSpan(payload, origin);
  const lead = leadBefore(source, start);
  const prefix = payload.form === 'bare' ? lead.replace(/[^>\s]/g, ' ') : continued(lead);
  const lines = payload.text.text.split(LINE_END);
  const indents = indentsOf(source.slice(start, end).split(LINE_END));
  const body = lines.map((line, i) => {
    if (i === 0) return prefix + line;
    // The lines of a paragraph have lost their indentation.
    const isBare = payload.form === 'bare' || /^\s/.test(line) || lines.length !== indents.length;
    return isBare ? indented(line, prefix) : prefix + indents[i] + line;
  });
  const fenced = [`${prefix}\`\`\`json`, ...body, `${prefix}\`\`\``];
  const rest = source.slice(end, lineEnd(source, end));
  if (rest.trim() !== '') fenced.push(prefix);
  const text = fenced.join(style.newline);
  if (payload.form === 'bare') return { span: { start, end }, newText: text.slice(prefix.length) };
  const before = /[ \t]*$/.exec(lead)?.[0].length ?? 0;
  const newline = lead.trim() === '' ? '' : style.newline;
  return { span: { start: start - before, end }, newText: newline + text };
}

/** How much deeper than the least deep of the lines behind the first each line is. */
function indentsOf(lines: readonly string[]): string[] {
  const indents = lines.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const deep = indents.filter((_, i) => i > 0 && lines[i]?.trim() !== '');
  const least = deep.reduce((a, b) => Math.min(a, b.length), deep[0]?.length ?? 0);
  return indents.map((indent) => indent.slice(least));
}

/** What a line below a label begins with: its quote marks, and blanks for its bullet. */
function continued(lead: string): string {
  const [marks = ''] =
    /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(lead) ?? [];
  return marks.replace(/[^>\s]/g, ' ');
}

/** A line that stands at least as deep as the fence does. */
function indented(line: string, prefix: string): string {
  if (line.trim() === '') return prefix.trimEnd();
  return prefix.trim() === '' && line.startsWith(prefix) ? line : prefix + line.trimStart();
}
