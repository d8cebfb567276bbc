import type { MarkdownDocument } from '../../markdown/document.ts';
import { nodeNamesAt } from '../../markdown/node-names.ts';
import { RULES } from '../../rules/registry.ts';
import type { Style } from '../../templates/style.ts';
import { SUMMARIES } from '../rule-summaries.ts';
import { type Completion, sortKey } from './completion.ts';
import { itemFor } from './item.ts';
import { type LineAround, lineAround } from './line-around.ts';

/** A comment that is being written, clean or as an export escapes it, up to the cursor. */
const OPEN = /^(.*?)(\\?<(?:\\?!(?:\\?-(?:\\?-[ \t]*)?)?)?)([a-z-]*)$/;
const DIRECTIVE = /\\?<\\?!(?:\\?-){2}[ \t]*integration-spec-disable-(?:next-line|file)[ \t]+(.*)$/;
const WORDS = [
  ['integration-spec-disable-next-line', 'Hides findings on the next line'],
  ['integration-spec-disable-file', 'Hides findings in the whole document'],
] as const;
/** What stands behind the cursor where an editor closed the comment, or the angle, by itself. */
const CLOSED = /^[ \t]*(?:\\?-){2}\\?>/;

/** Whether a line up to the cursor may be a comment of ours. */
export function maySuppress(before: string): boolean {
  return (
    DIRECTIVE.test(before) ||
    /^[ \t>]*(?:[-*+][ \t]+)?\\?<(?:\\?![\\-]*[ \t]*[a-z-]*)?$/.test(before)
  );
}

/** The comments that hide findings: the words that begin one, and in it the rules that it does not name yet. */
export function suppressionItems(
  { text }: MarkdownDocument,
  style: Style,
  offset: number,
): Completion[] {
  const line = lineAround(text, offset);
  if (!line || !maySuppress(line.before)) return [];
  const directive = DIRECTIVE.exec(line.before);
  return directive ? rules(line, directive[1] ?? '', offset) : words(line, style, offset);
}

function rules(line: LineAround, listed: string, offset: number): Completion[] {
  if (/-->|--\\>|\s--\s/.test(listed)) return [];
  const typed = /[a-z-]*$/.exec(listed)?.[0] ?? '';
  const behind = /^[a-z-]*?(?=(?:\\?-){2}\\?>|[^a-z-]|$)/.exec(line.after)?.[0] ?? '';
  const rest = line.after.slice(behind.length).replace(/(?:\\?-){2}\\?>.*$/, '');
  const named = new Set(`${listed.slice(0, listed.length - typed.length)} ${rest}`.split(/[\s,]+/));
  const token = {
    start: offset - typed.length,
    end: offset + behind.length,
    typed,
    isPlaceholder: false,
  };
  const gap = /^(?:\\?-){2}/.test(line.after.slice(behind.length)) ? ' ' : '';
  return RULES.filter(({ meta }) => !named.has(meta.id)).map(({ meta }, i) =>
    itemFor(token, {
      label: meta.id,
      kind: 'rule',
      documentation: SUMMARIES[meta.id] ?? '',
      text: [meta.id + gap],
      filter: meta.id,
      sortKey: sortKey(1, i),
    }),
  );
}

function words(line: LineAround, style: Style, offset: number): Completion[] {
  const [, , open = '<', typed = ''] = OPEN.exec(line.before) ?? [];
  const isEscaped = open.includes('\\') || (open === '<' && style.escaped);
  const [before, behind] = isEscaped ? ['\\<\\!-- ', ' --\\>'] : ['<!-- ', ' -->'];
  const begun = /^(?:<|\\<)$/.test(open) ? `${open}${before.replace(/^\\?</, '')}` : open;
  const closed = CLOSED.exec(line.after)?.[0] ?? /^[ \t]*\\?>/.exec(line.after)?.[0] ?? '';
  const start = offset - open.length - typed.length;
  const token = { start, end: offset + closed.length, typed: open + typed, isPlaceholder: false };
  return WORDS.map(([word, detail], i) =>
    itemFor(token, {
      label: word,
      kind: 'rule',
      detail,
      text: [`${before}${word} `, { text: '', name: 'rules' }, behind],
      filter: `${begun}${word}`,
      sortKey: sortKey(1, i),
      asksAgain: true,
    }),
  );
}

/** Whether an offset lies in code, where a comment is an example of one. */
export function isInFence(markdown: MarkdownDocument, offset: number): boolean {
  return nodeNamesAt(markdown, offset).some(
    (name) => name === 'FencedCode' || name === 'CodeBlock',
  );
}
