import type { CompletionClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

/**
 * What the client can do; everything is false for a bare `initialize`. Code actions and links to the rules'
 * pages are for every client: who does not know them passes them over.
 */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesTokens: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Edits whose text has blanks to fill in, as part of a workspace edit. */
  readonly snippetEdits: boolean;
  /** Hovers as Markdown; as plain text where the client does not say. */
  readonly markdownHovers: boolean;
  /** Definitions that say which words lead there, and what belongs to the target. */
  readonly definitionLinks: boolean;
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Wants an outline from us; false for an editor that has one of its own. */
  readonly showsOutline: boolean;
  /** Outlines as trees. */
  readonly symbolTrees: boolean;
  /** The commands of our own client, which nobody else has. */
  readonly runsCommands: boolean;
  /** Hears when documents may be read in another way than before. */
  readonly showsPreviews: boolean;
  readonly completion: CompletionFeatures;
}

/** What the client can do with a list of completions. */
export interface CompletionFeatures {
  /** Items whose text has blanks to fill in. */
  readonly snippets: boolean;
  readonly tags: boolean;
  /** The older way to say that an item is deprecated. */
  readonly deprecated: boolean;
  readonly preselect: boolean;
  readonly labelDetails: boolean;
  /** Documentation in Markdown. */
  readonly markdown: boolean;
  /** Texts of several lines that are not to be indented once more. */
  readonly asIs: boolean;
}

export function clientFeatures({
  capabilities,
  initializationOptions,
}: Partial<InitializeParams>): ClientFeatures {
  const { textDocument, workspace } = capabilities ?? {};
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const codeAction = textDocument?.codeAction;
  const own = readInitializationOptions(initializationOptions);
  return {
    pullsDiagnostics: isThere(pulled),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    // Protocol 3.17 has these for published diagnostics only, and clients mean them for pulled ones, too.
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    diagnosticTags: isThere(pulled?.tagSupport ?? published?.tagSupport),
    resolvesEdits:
      codeAction?.dataSupport === true && holds(codeAction.resolveSupport?.properties, 'edit'),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.snippetEditSupport === true,
    markdownHovers: holds(textDocument?.hover?.contentFormat, 'markdown'),
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    showsOutline: own.documentSymbols !== false,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    runsCommands: own.runsCommands === true,
    showsPreviews: own.showsPreviews === true,
    completion: completionFeatures(textDocument?.completion?.completionItem ?? {}),
  };
}

type ItemCapabilities = NonNullable<CompletionClientCapabilities['completionItem']>;

function completionFeatures(item: ItemCapabilities): CompletionFeatures {
  return {
    snippets: item.snippetSupport === true,
    tags: holds(item.tagSupport?.valueSet, 1),
    deprecated: item.deprecatedSupport === true,
    preselect: item.preselectSupport === true,
    labelDetails: item.labelDetailsSupport === true,
    markdown: holds(item.documentationFormat, 'markdown'),
    asIs: holds(item.insertTextModeSupport?.valueSet, 1),
  };
}

/** Some clients write what they do not have as null. */
function isThere(capability: unknown): boolean {
  return capability !== undefined && capability !== null;
}

function holds(list: unknown, value: unknown): boolean {
  return Array.isArray(list) && list.includes(value);
}

/** The parts of the initialization options that are what they should be. */
export function readInitializationOptions(options: unknown): InitializationOptions {
  const {
    settings,
    readsFiles,
    showsStatus,
    showsPreviews,
    runsCommands,
    documentSymbols,
    trusted,
  } = (typeof options === 'object' && options !== null ? options : {}) as Record<string, unknown>;
  return {
    settings,
    readsFiles: readsFiles === true,
    showsStatus: showsStatus === true,
    showsPreviews: showsPreviews === true,
    runsCommands: runsCommands === true,
    documentSymbols: documentSymbols !== false,
    trusted: trusted !== false,
  };
}
