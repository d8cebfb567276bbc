import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Facts } from '../core/catalogs/facts.ts';
import type { Spec } from '../core/spec/spec.ts';
import type { OpenDocument } from './open-document.ts';
import { offsetOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';

/** A place in the newest text of a spec. */
export interface Place {
  readonly check: Check;
  readonly document: OpenDocument;
  readonly spec: Spec;
  readonly facts: Facts;
  readonly offset: number;
}

/** The place that a request is about; undefined in what is no spec, and outside of the text. */
export async function placeOf(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Place | undefined> {
  const check = await checkDocument(session, textDocument.uri);
  const spec = check?.checked.spec;
  const offset = check && offsetOf(position, check.document);
  if (!spec || offset === undefined) return undefined;
  const { document, environment } = check;
  return { check, document, spec, facts: environment.check.facts, offset };
}
