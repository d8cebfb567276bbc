import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { TOKEN_TYPES } from '../core/features/token-types.ts';
import { type Token, tokensOf } from '../core/features/tokens.ts';
import type { LineIndex } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { OpenDocument } from './open-document.ts';
import { spanOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';

const DEPRECATED = 1;

interface Sent {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** What the client was last given of each document. */
const sent = new WeakMap<OpenDocument, Sent>();
let lastResult = 0;

/** Answers `textDocument/semanticTokens/full`. */
export async function semanticTokens(
  session: Session,
  { textDocument: { uri } }: SemanticTokensParams,
): Promise<SemanticTokens> {
  const check = await checkDocument(session, uri);
  return check ? send(check) : { data: [] };
}

/** Answers `textDocument/semanticTokens/full/delta`: one edit of what the client has, or all where it has something else. */
export async function semanticTokensDelta(
  session: Session,
  { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const check = await checkDocument(session, uri);
  if (!check) return { data: [] };
  const last = sent.get(check.document);
  const now = send(check);
  if (last?.resultId !== previousResultId) return now;
  return { resultId: now.resultId, edits: difference(last.data, now.data) };
}

/** Answers `textDocument/semanticTokens/range`. */
export async function semanticTokensRange(
  session: Session,
  { textDocument: { uri }, range }: SemanticTokensRangeParams,
): Promise<SemanticTokens> {
  const check = await checkDocument(session, uri);
  return { data: check ? dataOf(check, spanOf(range, check.document)) : [] };
}

function send(check: Check): SemanticTokens & Sent {
  const data = dataOf(check, { start: 0, end: check.document.text.length });
  const result = { resultId: String(++lastResult), data };
  sent.set(check.document, result);
  return result;
}

function dataOf({ checked, environment, document }: Check, within: Span): number[] {
  const { spec } = checked;
  return spec ? encoded(tokensOf(spec, environment.check.facts, within), document.lines) : [];
}

/** Five numbers for each token: lines and characters behind the one before, length, type, modifiers. */
function encoded(tokens: readonly Token[], lines: LineIndex): number[] {
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, type, isDeprecated } of tokens) {
    const { line, character } = lines.positionAt(start);
    const behind = line === last.line ? character - last.character : character;
    const modifiers = isDeprecated ? DEPRECATED : 0;
    data.push(line - last.line, behind, end - start, TOKEN_TYPES.indexOf(type), modifiers);
    last = { line, character };
  }
  return data;
}

/** The one edit that makes the second list of the first; none where they are the same. */
function difference(before: readonly number[], after: readonly number[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const data = after.slice(start, after.length - same);
  return [{ start, deleteCount: before.length - same - start, data }];
}
