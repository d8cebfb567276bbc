// What answers the requests that come after the first findings: one chunk, loaded with the first of them.

export { codeActions } from './code-action.ts';
export { resolveCodeAction } from './code-action-resolve.ts';
export { codeLenses, runLens } from './code-lens.ts';
export { completion } from './completion.ts';
export { resolveCompletion } from './completion-resolve.ts';
export { definition } from './definition.ts';
export { documentHighlights } from './document-highlight.ts';
export { documentLinks } from './document-link.ts';
export { documentSymbols } from './document-symbol.ts';
export { hover } from './hover.ts';
export { insertion, insertions } from './insertions.ts';
export { newDocument, newDocumentChoices } from './new-document.ts';
export { answerNextPlaceholder, sectionEdit, sectionState } from './place-requests.ts';
export { reading } from './reading.ts';
export { references } from './references.ts';
export { prepareRename, rename } from './rename.ts';
export { declareTemplate, documentEdit } from './requests.ts';
export { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.ts';
export { answerSpecView, answerViewWork } from './spec-view.ts';
