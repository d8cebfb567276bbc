import type { Draft } from '../../text/draft.ts';
import type { Edit } from '../../text/edit.ts';

/** What kind of thing an item stands for, from which an editor takes its picture. */
export type CompletionKind =
  | 'section'
  | 'field'
  | 'provider'
  | 'flow'
  | 'event'
  | 'variable'
  | 'endpoint'
  | 'status'
  | 'choice'
  | 'value'
  | 'rule'
  | 'template'
  | 'file'
  | 'folder'
  | 'snippet';

/** One thing to write at the cursor. */
export interface Completion {
  /** What the list shows. */
  readonly label: string;
  readonly kind: CompletionKind;
  /** A word or two that stand beside the label; long labels have no room for more. */
  readonly note?: string;
  /** A few words about the one that is looked at. */
  readonly detail?: string;
  /** What accepting it does: the span is on the cursor's line and holds the cursor. */
  readonly edit: Edit;
  /** The edit's text with its blanks, for editors that lead through them; undefined where it has none. */
  readonly draft?: Draft;
  /** Orders the list, as text. */
  readonly sortKey: string;
  /** What is compared with the text from the span's start to the cursor. */
  readonly filterText: string;
  readonly deprecated?: true;
  /** True for the one that most people want here. */
  readonly preselect?: true;
  /** True where there is more to choose as soon as it is accepted. */
  readonly asksAgain?: true;
  /** Text in Markdown for whoever looks closer, as templates have it: it may be anybody's. */
  readonly documentation?: string;
  /** Of whose event the documentation is to be looked up. */
  readonly event?: EventKey;
}

/** A webhook event in a catalog, by which its description is found later. */
export interface EventKey {
  /** The provider's id. */
  readonly provider: string;
  readonly name: string;
}

/** A path that is being written, for whoever can see files. */
export interface PathQuery {
  /** The folder as written, up to its last slash; empty for none. */
  readonly folder: string;
  /** Where the name in that folder stands, left and right of the cursor. */
  readonly name: { readonly start: number; readonly end: number };
  /** True where the document escapes what stands there. */
  readonly escaped: boolean;
}

/** What is offered at a place. */
export interface Completions {
  readonly items: readonly Completion[];
  /** True where more would come with more letters. */
  readonly isIncomplete: boolean;
  /** Undefined where no path belongs. */
  readonly path?: PathQuery;
}

export const NOTHING: Completions = { items: [], isIncomplete: false };

/** Keys that order items by a rank, and among equals as they come. */
export function sortKey(rank: number, index: number): string {
  return `${rank}-${String(index).padStart(5, '0')}`;
}
