/**
 * What stood in a section before it was marked as not applicable stays in a comment under the mark, as a
 * person wrote it. Only what would end the comment is written with one backslash more, and with one less
 * when it comes back, so that any text survives:
 *
 *     <!-- integration-spec-kept
 *
 *     - **Provider:** FCM <!-- since May --\>
 *     -->
 */
const LEAD = '<!-- integration-spec-kept';
const ROW_LEAD = '<!-- integration-spec-kept-row';
const END = /(?:\r\n|\n|\r)-->$/;
const ROW = /^ (\d{1,6})(?: of table (\d{1,3}))?(?:\r\n|\n|\r)/;

/** A row that was taken out of a fallback table. */
export interface KeptRow {
  /** How many lines below the table's header it stood. */
  readonly line: number;
  /** Of which of the document's fallback tables, counted from 0. */
  readonly table: number;
  /** Its whole line, without line end. */
  readonly text: string;
}

/** Whether a document has a comment that keeps something. */
export function keepsContent(text: string): boolean {
  return text.includes(LEAD);
}

/** The comment that keeps a section's content: all from behind the heading, its line ends included. */
export function keepInComment(content: string, newline: string): string {
  return `${LEAD}${guarded(content)}${newline}-->`;
}

/** What a comment keeps; undefined for any other comment. */
export function keptContent(comment: string): string | undefined {
  const body = bodyOf(comment, LEAD);
  return body !== undefined && /^\s/.test(body) ? unguarded(body) : undefined;
}

/** The comment that keeps a row. */
export function keepRow({ line, table, text }: KeptRow, newline: string): string {
  const where = table === 0 ? String(line) : `${line} of table ${table + 1}`;
  return `${ROW_LEAD} ${where}${newline}${guarded(text)}${newline}-->`;
}

/** The row that a comment keeps; undefined for any other comment. */
export function keptRow(comment: string): KeptRow | undefined {
  const body = bodyOf(comment, ROW_LEAD);
  const head = body === undefined ? null : ROW.exec(body);
  if (body === undefined || !head) return undefined;
  const [all, line, table = '1'] = head;
  return { line: Number(line), table: Number(table) - 1, text: unguarded(body.slice(all.length)) };
}

function bodyOf(comment: string, lead: string): string | undefined {
  const end = END.exec(comment);
  return comment.startsWith(lead) && end ? comment.slice(lead.length, end.index) : undefined;
}

/** `-->` and `--!>` end a comment; each gets a backslash, and so does what looks like one that has some. */
function guarded(text: string): string {
  return text.replace(/--(\\*!?>)/g, '--\\$1');
}

function unguarded(text: string): string {
  return text.replace(/--\\(\\*!?>)/g, '--$1');
}
