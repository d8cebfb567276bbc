import type { DocumentParams } from './protocol.ts';

/**
 * What client and server say to each other about a place in a document: which placeholder is next, whether
 * a section applies. As the rest of the protocol, optional, and free of either side's library.
 */

/** Client to server, a `NextPlaceholderParams`: the `PlaceRange` of a placeholder, null where none is left. */
export const NEXT_PLACEHOLDER = 'integrationSpec/nextPlaceholder';

/** Client to server, a `PlaceParams`: the `SectionState` of the section around its start, null outside of all. */
export const SECTION_STATE = 'integrationSpec/sectionState';

/** Client to server, a `SectionEditParams`: a `WorkspaceEdit`, null where there is nothing to do. */
export const SECTION_EDIT = 'integrationSpec/sectionEdit';

/** A place as the Language Server Protocol writes it: lines and UTF-16 units from 0. */
export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A place in a document: what the commands of code actions get, and what requests about a place ask with. */
export interface PlaceParams extends DocumentParams {
  readonly range: PlaceRange;
}

export interface NextPlaceholderParams extends PlaceParams {
  readonly direction: 'next' | 'previous';
}

/** Whether a section applies, or may be marked as not applicable; the words are those of `MarkState`. */
export interface SectionState {
  readonly title: string;
  readonly state:
    | 'open'
    | 'marked'
    | 'marked-in-overview'
    | 'required'
    | 'integration'
    | 'holds-another';
}

export interface SectionEditParams extends PlaceParams {
  readonly edit: 'mark-not-applicable' | 'bring-back';
  /** Why it does not apply; a blank one is left to fill in. */
  readonly reason?: string;
}
