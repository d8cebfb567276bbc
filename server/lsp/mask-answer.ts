import { hideIn } from '../core/spec/mask.ts';
import type { Session } from './session.ts';

/**
 * What is left as it is: what is written into the document, and what we or the client need back as it was.
 * Nobody sees it.
 */
const KEPT: ReadonlySet<string> = new Set([
  'uri',
  'targetUri',
  'target',
  'newText',
  'text',
  'snippet',
  'insertText',
  'filterText',
  'textEdit',
  'edit',
  'changes',
  'documentChanges',
  'arguments',
  'data',
  'placeholder',
]);

/** The document that a request is about; undefined for one that is about none. */
function uriOf(params: unknown): string | undefined {
  const { uri, textDocument } = (params ?? {}) as {
    readonly uri?: string;
    readonly textDocument?: { readonly uri?: string };
  };
  return textDocument?.uri ?? uri;
}

/** An answer without the credentials of the document that it is about, whatever of its words it quotes. */
export function maskAnswer<Result>(
  { documents }: Session,
  params: unknown,
  answer: Result,
): Result {
  if (typeof answer !== 'object' || answer === null) return answer;
  const mask = documents.get(uriOf(params) ?? '')?.mask;
  return mask ? hideIn(answer, mask, KEPT) : answer;
}
