/**
 * What client and server say to each other beside the Language Server Protocol itself. Both sides import
 * this file, so it imports neither side's library. Every part is optional: a client that knows nothing of
 * it gets a whole server.
 */

import type { InsertionGroup } from '../core/features/insertions/insertion.ts';

export type {
  ProviderChoice,
  SectionChoice,
  TemplateChoices,
} from '../core/features/new-document/choices.ts';
export type { InsertionGroup };

/** What our own client sends as `initializationOptions`; another client may send any part of it, or nothing. */
export interface InitializationOptions {
  /** Settings for a client that cannot be asked for them: what would stand below `integrationSpec`. */
  readonly settings?: unknown;
  /** True where the client answers `integrationSpec/readFile` and `integrationSpec/listFolder`. */
  readonly readsFiles?: boolean;
  /** True where the client wants to hear `integrationSpec/didChangeStatus`. */
  readonly showsStatus?: boolean;
  /** True where the client shows previews, and wants to hear `integrationSpec/didChangeReadings`. */
  readonly showsPreviews?: boolean;
  /** True where the client has our commands (`integrationSpec.*`), so that actions and lenses may run them. */
  readonly runsCommands?: boolean;
  /** False where the editor has an outline of its own for Markdown: the server then offers none. True if absent. */
  readonly documentSymbols?: boolean;
  /** False where the workspace is not trusted: its own templates are then not loaded. True if absent. */
  readonly trusted?: boolean;
}

/**
 * Server to client, `{ uri }`: the file's text without its byte order mark, null where none is seen. A client refuses,
 * with the reason in words, where something is that cannot be read.
 */
export const READ_FILE = 'integrationSpec/readFile';

/**
 * Server to client, `{ uri }`: what stands in the folder, as `FolderEntryInfo[]`; null where it cannot be
 * listed. A client that reads files and does not know this request may refuse it.
 */
export const LIST_FOLDER = 'integrationSpec/listFolder';

/**
 * Server to client, a `CatalogParams`: the text of the provider's catalog with its descriptions, null where
 * there is none. Only a server without a disk asks, and a client may refuse.
 */
export const READ_CATALOG = 'integrationSpec/readCatalog';

/**
 * Server to client: the text of all catalogs without descriptions, a JSON array. Asked once, with the first
 * spec, by a server without a disk; of a client that refuses, the rules know no provider but by name.
 */
export const READ_CATALOGS = 'integrationSpec/readCatalogs';

/** Client to server, `{ uri }`: a `DocumentStatus`, null for a document that is not open. */
export const DOCUMENT_STATUS = 'integrationSpec/documentStatus';

/** Server to client, `{ uri }`: what `DOCUMENT_STATUS` says of the document is another now. */
export const DID_CHANGE_STATUS = 'integrationSpec/didChangeStatus';

/** Client to server, a `TemplateChoiceParams`: reads a document with this template until it is closed. */
export const CHOOSE_TEMPLATE = 'integrationSpec/chooseTemplate';

/** Client to server, a `DeclareTemplateParams`: a `WorkspaceEdit` that writes it into the front matter, or null. */
export const DECLARE_TEMPLATE = 'integrationSpec/declareTemplate';

/** Client to server, a `DocumentEditParams`: a `WorkspaceEdit`, null where there is nothing to do. */
export const DOCUMENT_EDIT = 'integrationSpec/documentEdit';

/** Client to server, an `InsertionsParams`: what can be inserted, as `InsertionInfo[]`, what fits best first. */
export const INSERTIONS = 'integrationSpec/insertions';

/** Client to server, an `InsertionParams`: an `InsertionEdit`, null where there is no such insertion any more. */
export const INSERTION = 'integrationSpec/insertion';
/** Client to server, a `DocumentParams` of where the document will be: what there is to choose, as `TemplateChoices[]`. */
export const NEW_DOCUMENT_CHOICES = 'integrationSpec/newDocumentChoices';

/** Client to server, a `NewDocumentParams`: the `NewDocumentText`, null where there is no such template. */
export const NEW_DOCUMENT = 'integrationSpec/newDocument';
/** Client to server, a `LensParams`: a `LensStep`, null where there is nothing to do any more. */
export const RUN_LENS = 'integrationSpec/runLens';

/** What a code lens runs in a client that has our commands; its argument is a `LensParams`. */
export const RUN_LENS_COMMAND = 'integrationSpec.runLens';

/** Client to server, `{ trusted }`: the workspace is trusted from now on. */
export const SET_TRUST = 'integrationSpec/setTrust';

export interface DocumentParams {
  readonly uri: string;
}

export interface CatalogParams {
  /** The provider's id. */
  readonly id: string;
}

/** A name in a folder, and what it is the name of. */
export interface FolderEntryInfo {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

export interface TemplateChoiceParams extends DocumentParams {
  /** A template's id; false for none; null takes the choice back. */
  readonly template: string | false | null;
}

export interface DeclareTemplateParams extends DocumentParams {
  readonly template: string | false;
}

export interface DocumentEditParams extends DocumentParams {
  readonly edit: 'insert-missing-sections' | 'fix-all' | 'clean-up';
}

export interface NewDocumentParams extends DocumentParams {
  /** A template's id. */
  readonly template: string;
  /** Absent: left open. */
  readonly projectName?: string;
  readonly integrations?: readonly NewIntegration[];
  /** The ids of sections that do not apply; all others are written, with nothing known. */
  readonly notApplicable?: readonly string[];
  /** Why; absent: left open. */
  readonly reason?: string;
}

/** A section that applies. What the template, or nobody, knows is passed over. */
export interface NewIntegration {
  /** The section's id. */
  readonly section: string;
  /** Ids; absent: left open, and the usual one. */
  readonly provider?: string;
  readonly flow?: string;
  /** The heading, where the section stands once for each integration; absent: the provider's name. */
  readonly title?: string;
}

/** A new document in two forms. Lines end with LF. */
export interface NewDocumentText {
  /** With tab stops, in the snippet syntax of the protocol. */
  readonly snippet: string;
  readonly text: string;
}

/** Which lens was clicked. */
export interface LensParams extends DocumentParams {
  readonly kind: 'section' | 'events';
  /** The line that it stands above. */
  readonly line: number;
}

/** What a click on a lens does: an edit, if anything is to be written, and what to select then. */
export interface LensStep<WorkspaceEdit> {
  readonly edit: WorkspaceEdit | null;
  /** In the text as it is after the edit. */
  readonly select: RangeInfo;
}

/** A place in a document, as the protocol counts: lines and UTF-16 units from 0. */
export interface PositionInfo {
  readonly line: number;
  readonly character: number;
}

export interface RangeInfo {
  readonly start: PositionInfo;
  readonly end: PositionInfo;
}

export interface InsertionsParams extends DocumentParams {
  /** Where the cursor is. */
  readonly position: PositionInfo;
}

export interface InsertionParams extends InsertionsParams {
  /** That of an `InsertionInfo` for the same place. */
  readonly id: string;
}

/** Something that can be inserted into a document. */
export interface InsertionInfo {
  readonly id: string;
  readonly group: InsertionGroup;
  readonly title: string;
  readonly description: string;
  /** Whether the section around the cursor lacks it, another part of the document does, or nothing asks for it. */
  readonly where: 'here' | 'elsewhere' | 'cursor';
}

/** What an insertion does: the range becomes the text, or the snippet with its tab stops. */
export interface InsertionEdit {
  readonly range: RangeInfo;
  readonly text: string;
  /** In the snippet syntax of the protocol; not to be indented any further. */
  readonly snippet: string;
}

export interface TrustParams {
  readonly trusted: boolean;
}

export interface TemplateInfo {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Who says with which template a document is read. */
export type TemplateSource =
  | 'front-matter'
  | 'configuration'
  | 'settings'
  | 'choice'
  | 'signature'
  /** The document follows no template, and is about integrations by what it says. */
  | 'content';

/** What became of a document, and why. */
export interface DocumentStatus {
  readonly uri: string;
  /** `none`: nobody says, and it looks like none of the templates. */
  readonly state: 'spec' | 'off' | 'unknown-template' | 'none';
  /** The template it is read with, or the unknown id; absent for a spec by its content. */
  readonly template?: TemplateInfo;
  readonly by?: TemplateSource;
  /** The URI of the configuration file that applies to the document. */
  readonly configurationFile?: string;
  /** There where that file names templates that are not loaded, because the workspace is not trusted. */
  readonly untrusted?: true;
  readonly findings: number;
  /** All templates that there are to choose from. */
  readonly templates: readonly TemplateInfo[];
}
