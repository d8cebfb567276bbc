const POSITION = { line: 2, character: 3 };
const RANGE = { start: POSITION, end: { line: 4, character: 0 } };

/** What a request is asked with, of a document. */
type Params = (uri: string, place: { position: unknown; range: unknown }) => object;

const ofDocument: Params = (uri) => ({ textDocument: { uri } });
const ofPosition: Params = (uri, { position }) => ({ textDocument: { uri }, position });
const ofRange: Params = (uri, { range }) => ({ textDocument: { uri }, range });
const own: Params = (uri) => ({ uri });
const ownRange: Params = (uri, { range }) => ({ uri, range });

/** Every request that the server answers about a document, and what it answers where there is nothing. */
export const EVERY_REQUEST: readonly [method: string, params: Params, nothing: unknown][] = [
  ['textDocument/diagnostic', ofDocument, { kind: 'full', items: [] }],
  [
    'textDocument/codeAction',
    (uri, place) => ({ ...ofRange(uri, place), context: { diagnostics: [] } }),
    [],
  ],
  ['textDocument/completion', ofPosition, null],
  ['textDocument/hover', ofPosition, null],
  ['textDocument/documentLink', ofDocument, []],
  ['textDocument/definition', ofPosition, null],
  [
    'textDocument/references',
    (uri, place) => ({ ...ofPosition(uri, place), context: { includeDeclaration: true } }),
    null,
  ],
  ['textDocument/documentHighlight', ofPosition, null],
  ['textDocument/prepareRename', ofPosition, null],
  ['textDocument/rename', (uri, place) => ({ ...ofPosition(uri, place), newName: 'x' }), null],
  ['textDocument/documentSymbol', ofDocument, null],
  ['textDocument/codeLens', ofDocument, []],
  ['textDocument/semanticTokens/full', ofDocument, { data: [] }],
  [
    'textDocument/semanticTokens/full/delta',
    (uri) => ({ textDocument: { uri }, previousResultId: '0' }),
    { data: [] },
  ],
  ['textDocument/semanticTokens/range', ofRange, { data: [] }],
  ['integrationSpec/documentStatus', own, null],
  ['integrationSpec/declareTemplate', (uri) => ({ uri, template: 'data-sync' }), null],
  ['integrationSpec/documentEdit', (uri) => ({ uri, edit: 'fix-all' }), null],
  [
    'integrationSpec/nextPlaceholder',
    (uri, place) => ({ ...ownRange(uri, place), direction: 'next' }),
    null,
  ],
  ['integrationSpec/sectionState', ownRange, null],
  [
    'integrationSpec/sectionEdit',
    (uri, place) => ({ ...ownRange(uri, place), edit: 'bring-back' }),
    null,
  ],
  ['integrationSpec/insertions', (uri, { position }) => ({ uri, position }), []],
  ['integrationSpec/insertion', (uri, { position }) => ({ uri, position, id: 'x' }), null],
  ['integrationSpec/mapSvg', own, null],
  ['integrationSpec/reading', own, null],
  ['integrationSpec/runLens', (uri) => ({ uri, kind: 'progress', line: 0 }), null],
  ['integrationSpec/specView', own, null],
  [
    'integrationSpec/viewWork',
    (uri) => ({ uri, version: 1, work: { kind: 'part', key: 'x' } }),
    null,
  ],
];

/** The requests that are about no open document. */
export const OTHER_REQUESTS: readonly [method: string, params: object][] = [
  ['codeAction/resolve', { title: 'x' }],
  ['completionItem/resolve', { label: 'x' }],
  ['integrationSpec/newDocumentChoices', { uri: 'file:///ws/new.md' }],
  ['integrationSpec/newDocument', { uri: 'file:///ws/new.md', template: 'data-sync' }],
];

/** The requests about places in a document. */
export const PLACED = EVERY_REQUEST.filter(([, params]) =>
  /position|range/.test(JSON.stringify(params('', { position: POSITION, range: RANGE }))),
);

export const PLACE = { position: POSITION, range: RANGE };
