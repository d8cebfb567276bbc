import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A JSON value and where it stands: UTF-16 offsets into the text that was read. */
export type JsonNode = JsonObject | JsonArray | JsonScalar | JsonUnknown;

export interface JsonObject extends Span {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
  /** True where an ellipsis says that more stands here than is shown. */
  readonly isAbridged: boolean;
}

export interface JsonArray extends Span {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}

export interface JsonScalar extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

/** What stands for a value without being one: a variable, a placeholder, the name of a type. */
export interface JsonUnknown extends Span {
  readonly kind: 'unknown';
}

export interface JsonMember extends Span {
  readonly key: JsonKey;
  readonly value: JsonNode;
}

/** A key with its quotes. */
export interface JsonKey extends Span {
  readonly name: string;
}

/** What is wrong with a text as JSON, or worth a word. */
export type JsonProblemKind =
  | 'trailing-comma'
  | 'extra-comma'
  | 'missing-comma'
  | 'wrong-comma'
  | 'missing-colon'
  | 'wrong-colon'
  | 'missing-value'
  | 'single-quotes'
  | 'smart-quotes'
  | 'unquoted-key'
  | 'unquoted-value'
  | 'foreign-word'
  | 'bad-number'
  | 'open-string'
  | 'half-quoted'
  | 'bad-escape'
  | 'markdown-escape'
  | 'control-character'
  | 'missing-close'
  | 'missing-open'
  | 'wrong-close'
  | 'extra-close'
  | 'early-close'
  | 'fragment'
  | 'unexpected'
  // Formally JSON, and surely not meant.
  | 'duplicate-key'
  // An example's freedoms.
  | 'comment'
  | 'ellipsis'
  | 'placeholder'
  | 'http-head'
  | 'several-values';

/** One root cause: a habit (single quotes throughout) is one problem with an edit for each place. */
export interface JsonProblem extends Span {
  readonly kind: JsonProblemKind;
  /** The text that the problem is about, as it stands. */
  readonly text: string;
  /** How often it occurs; edits are for all of them. */
  readonly count: number;
  /** What repairs it, where that is sure; empty where it is not. */
  readonly edits: readonly Edit[];
}

export interface JsonReading {
  /** The values, in order: mostly one. */
  readonly values: readonly JsonNode[];
  /** In order of their start. */
  readonly problems: readonly JsonProblem[];
  /** True where the text was read to its end; false where it could not be made sense of. */
  readonly isRead: boolean;
  /** True where it is JSON, but for an example's freedoms. */
  readonly isSound: boolean;
}

const FREEDOMS: ReadonlySet<JsonProblemKind> = new Set([
  'comment',
  'ellipsis',
  'placeholder',
  'http-head',
  'several-values',
]);

/** Whether it is something that an example may take the liberty of. */
export function isFreedom(kind: JsonProblemKind): boolean {
  return FREEDOMS.has(kind);
}

const SURE: ReadonlySet<JsonProblemKind> = new Set([
  'trailing-comma',
  'extra-comma',
  'missing-comma',
  'wrong-comma',
  'wrong-colon',
  'missing-colon',
  'single-quotes',
  'smart-quotes',
  'unquoted-key',
  'markdown-escape',
]);

/** Whether it can have been meant in one way only, so that its repair needs no decision. */
export function isSure(kind: JsonProblemKind): boolean {
  return SURE.has(kind);
}

const membersByName = new WeakMap<JsonObject, ReadonlyMap<string, JsonMember>>();

/** The member of this name that counts, which is the last; undefined where there is none, or the node is no object. */
export function memberOf(node: JsonNode | undefined, name: string): JsonMember | undefined {
  if (node?.kind !== 'object') return undefined;
  let members = membersByName.get(node);
  if (!members) {
    members = new Map(node.members.map((member) => [member.key.name, member]));
    membersByName.set(node, members);
  }
  return members.get(name);
}
