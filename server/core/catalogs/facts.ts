import type { SchemaProblem } from '../schema/problem.ts';
import type { Span } from '../text/span.ts';
import type { Catalog, PayloadFormat } from './catalog.ts';

/**
 * What rules know beside the document and its template. Immutable: where more is loaded, a new one takes
 * its place. What is not loaded yet is absent, and rules keep silent about it.
 */
export interface Facts {
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** By provider id: those that are loaded, which is all or none. */
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** What checks payloads against a provider's schema. */
  readonly payloads: ReadonlyMap<PayloadFormat, PayloadValidator>;
  /** What is known of the files that the document refers to, by the path it writes. */
  readonly files: ReadonlyMap<string, FileFact>;
  /** What reads template expressions; absent until it is loaded. */
  readonly parseExpression?: ExpressionParser;
  /** What finds credentials; absent until it is loaded. */
  readonly detectSecrets?: SecretDetector;
}

/** A live credential in a text. */
export interface DetectedSecret extends Span {
  /** What it is, as part of a sentence: "Stripe restricted key". */
  readonly what: string;
  /** The part that nobody is to see; what stands before it says what kind it is. */
  readonly hidden: Span;
}

/** Finds the live credentials in a text, by place; none of them overlap. Never throws. */
export type SecretDetector = (text: string) => readonly DetectedSecret[];

/** What stands between a template variable's braces, as Handlebars reads it. */
export interface Expression {
  /** The path, or the name of a helper, as written; empty where it is none (a comment, a string). */
  readonly name: string;
  /** What follows the name: paths as written, and anything else (strings, `key=value`) as undefined. */
  readonly values: readonly (string | undefined)[];
}

/** Reads what stands between braces, without the sigil of a block; undefined where Handlebars cannot. Never throws. */
export type ExpressionParser = (inner: string) => Expression | undefined;

/** Whether a referenced file is there; `nearMiss` is the path of one that differs in letter case only. */
export type FileFact =
  | {
      readonly is: 'there';
      /** Where it is; undefined where nobody has said. */
      readonly at?: FilePlace;
    }
  | { readonly is: 'missing'; readonly nearMiss: string | undefined };

/** Where a file is. */
export interface FilePlace {
  readonly uri: string;
  /** From the workspace folder (for a document outside of all: from its own folder), without a slash in front. */
  readonly path: string;
}

/** Checks a parsed payload; empty where it has the shape. Never throws. */
export type PayloadValidator = (value: unknown) => readonly SchemaProblem[];

/** Nothing but the date. */
export function noFacts(today: string): Facts {
  return { today, catalogs: new Map(), payloads: new Map(), files: new Map() };
}
