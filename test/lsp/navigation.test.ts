import { describe, expect, test } from 'vitest';
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { LineIndex } from '../../server/core/text/lines.ts';
import { spanOf } from '../../server/lsp/ranges.ts';
import { readPlaces, withPlaces } from '../helpers/places.ts';
import { SPELLINGS } from '../helpers/spellings.ts';
import { applyWorkspaceEdit } from './support/apply.ts';
import { FULL } from './support/capabilities.ts';
import { DOC, FOLDER, startClient, type TestClient } from './support/client.ts';
import { README, WHOLE } from './support/documents.ts';

const REQUESTS = [
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
] as const;
type Request = (typeof REQUESTS)[number];

/** The whole document, with these words changed where they first stand. */
function marked(before: string, after: string, ...more: readonly [string, string][]): string {
  return [[before, after] as const, ...more].reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, WHOLE);
}

interface Opened {
  readonly client: TestClient;
  readonly text: string;
  readonly ask: <T>(request: Request, params?: object) => Promise<T>;
}

/** A client that has the document open, and asks at the cursor. */
async function opened(
  withCursor: string,
  { capabilities = FULL as object, uri = DOC } = {},
): Promise<Opened> {
  const client = await startClient({ capabilities });
  const { text, cursor } = readPlaces(withCursor);
  await client.open(text, uri);
  const position = new LineIndex(text).positionAt(cursor);
  const common = { textDocument: { uri }, position, context: { includeDeclaration: true } };
  const ask = <T>(request: Request, params: object = {}) =>
    client.connection.sendRequest<T>(request, { ...common, newName: 'renamed', ...params });
  return { client, text, ask };
}

function spans(text: string, ranges: readonly Range[]) {
  const lines = new LineIndex(text);
  return ranges.map((range) => spanOf(range, { text, lines }));
}

const EVENT = marked('invoice.payment_failed', 'invoice.pay$0ment_failed');
const VARIABLE = marked('{{first_name}}, {{station', '{{first_$0name}}, {{station');
const SPELT = ['as it stands', 'CRLF', 'escaped', 'bold headings'] as const;

describe.each(SPELT)('%s', (spelling) => {
  const spell = (text: string) => SPELLINGS[spelling]?.(text) ?? '';

  test('highlights: lists are written, mentions read', async () => {
    const expected = spell(
      marked(
        'with Stripe,',
        'with ‹Str$0ipe›,',
        ['**Provider:** Stripe', '**Provider:** «Stripe»'],
        ['**Stripe** |', '**‹Stripe›** |'],
      ),
    );
    const { text, ask } = await opened(expected);
    const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight');
    const of = (wanted: number) => found.filter(({ kind }) => kind === wanted);
    const [written, read] = [of(3), of(2)].map((some) =>
      spans(
        text,
        some.map(({ range }) => range),
      ),
    );
    expect(withPlaces(text, written ?? [], read ?? [])).toBe(expected.replace('$0', ''));
  });

  test('references, with the declaration or without', async () => {
    const { text, ask } = await opened(spell(VARIABLE));
    const all = await ask<Location[]>('textDocument/references');
    const others = await ask<Location[]>('textDocument/references', {
      context: { includeDeclaration: false },
    });
    const words = spans(
      text,
      all.map(({ range }) => range),
    ).map(({ start, end }) => text.slice(start, end));
    expect(words.map((word) => word.replaceAll('\\', ''))).toEqual(['first_name', 'first_name']);
    expect(others).toEqual(all.slice(1));
  });

  test('a definition as a link says which words lead there, and to what', async () => {
    const { text, ask } = await opened(spell(marked('with SendGrid', 'with Send$0Grid')));
    const [link, ...more] = await ask<LocationLink[]>('textDocument/definition');
    expect(more).toEqual([]);
    if (!link?.originSelectionRange) throw new Error('no link');
    const [origin, name, whole] = spans(text, [
      link.originSelectionRange,
      link.targetSelectionRange,
      link.targetRange,
    ]).map(({ start, end }) => text.slice(start, end));
    expect([origin, name]).toEqual(['SendGrid', 'Email & Communication Service']);
    expect(whole).toMatch(/^## .*Communication[\s\S]*late\\?_fee\}\}\s*$/);
  });

  test('a renaming changes each place in its own spelling', async () => {
    const { client, text, ask } = await opened(spell(EVENT));
    const prepared = await ask<{ range: Range; placeholder: string }>('textDocument/prepareRename');
    expect(prepared.placeholder).toBe('invoice.payment_failed');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', {
      newName: 'invoice.finalization_failed',
    });
    expect(edit.documentChanges).toBeDefined();
    const renamed = applyWorkspaceEdit(edit, { uri: DOC, version: 1, text });
    expect(renamed).toBe(spell(WHOLE.replace('payment_failed', 'finalization_failed')));
    await client.change(renamed);
    const codes = await client.codes();
    expect(codes.filter((code) => code !== 'missing-webhook-event')).toEqual([]);
  });
});

test('a definition as a place, for a client that knows no links', async () => {
  const { text, ask } = await opened(marked('with SendGrid', 'with Send$0Grid'), {
    capabilities: {},
  });
  const [place] = await ask<Location[]>('textDocument/definition');
  const [span] = spans(text, place ? [place.range] : []);
  expect(place?.uri).toBe(DOC);
  expect(text.slice(span?.start, span?.end)).toBe('Email & Communication Service');
});

test('a path leads to the file', async () => {
  const { ask } = await opened(marked('01-brd', '01-b$0rd'));
  const [link] = await ask<LocationLink[]>('textDocument/definition');
  expect(link?.targetUri).toBe(`${FOLDER}/docs/00-business-context/01-brd.md`);
});

test('a path in a document without a workspace leads nowhere', async () => {
  const { ask } = await opened(marked('01-brd', '01-b$0rd'), { uri: 'untitled:Untitled-1' });
  expect(await ask('textDocument/definition')).toBeNull();
});

test.each([
  ['', 'Give it a name.'],
  ['invoice paid', /cannot be the name of an event/],
  ['checkout.session.completed', /already/],
  [7, 'The new name is no text.'],
  [null, 'The new name is no text.'],
])('a new name that will not do is refused with a reason: %j', async (newName, words) => {
  const { client, ask } = await opened(EVENT);
  await expect(ask('textDocument/rename', { newName })).rejects.toThrow(words);
  expect(client.logged).toEqual([]);
});

test('a client of no capabilities is answered in full, and edits plainly', async () => {
  const { client, ask } = await opened(EVENT, { capabilities: {} });
  expect(client.initialized.capabilities).toMatchObject({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: true,
    documentSymbolProvider: true,
  });
  for (const request of REQUESTS) expect(await ask(request)).not.toBeNull();
  expect(await ask('textDocument/rename')).toHaveProperty('changes');
});

test('it is asked beforehand only by who knows how', async () => {
  const client = await startClient();
  expect(client.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
});

const MERELY_TEXT: readonly (readonly [string, string])[] = [
  ['an ordinary README', README.replace('things', 'th$0ings with Stripe and `invoice.paid`')],
  ['an empty document', '$0'],
  ['prose in a spec', marked('unlock the', 'unl$0ock the')],
  ['a label', marked('Required Webhook', 'Requ$0ired Webhook')],
  ['a section of the template', marked('Landscape', 'Land$0scape')],
];

test.each(MERELY_TEXT)('%s: nothing', async (_, text) => {
  const { ask } = await opened(text);
  for (const request of REQUESTS) expect(await ask(request)).toBeNull();
});

test('a document that is not open: nothing', async () => {
  const { ask } = await opened(EVENT);
  const textDocument = { uri: `${FOLDER}/other.md` };
  for (const request of REQUESTS) expect(await ask(request, { textDocument })).toBeNull();
});

test('places outside of the text', async () => {
  const { client, ask } = await opened(EVENT);
  for (const request of REQUESTS) {
    expect(await ask(request, { position: { line: 100_000, character: 0 } })).toBeNull();
    expect(await ask(request, { position: { line: 3, character: 100_000 } })).toBeNull();
  }
  expect(client.logged).toEqual([]);
});

const UNFINISHED = [
  '- **Dynamic Variables:** {{first_$0',
  '- **Dynamic Variables:** {{#if $0first_name',
  '- **Required Webhook Events to Listen:**\n  - `invoice.$0',
  '- **Required Webhook Events to Listen:**\n  - invoice.{paid,$0',
  '- **Provider:** Str$0',
  '| Str$0ipe | High',
  '```json\n{ "type": "invoice.$0paid',
];

test.each(UNFINISHED)('in the middle of typing %j: an answer, and no failure', async (typed) => {
  for (const title of ['## 3.', '## 4.', '## 6.']) {
    const { client, ask } = await opened(WHOLE.slice(0, WHOLE.indexOf(title)) + typed);
    for (const request of REQUESTS) await ask(request, { newName: 'other' });
    expect(client.logged).toEqual([]);
  }
});

const LONG = 'invoice.paid, '.repeat(700);
const HOSTILE = [
  ['long lines of events', `  - \`invoice.pa$0id\`\n  - ${LONG}\n`],
  ['long lines of variables', `  - invoice.pa$0id\n\n${'{{x}}'.repeat(2_000)}\n`],
  ['names of every object', '  - `__proto__`\n  - `constr$0uctor`\n  - `toString`\n'],
  ['braces without end', `  - invoice.pa$0id\n  - a.${'{b,'.repeat(3_000)}\n`],
] as const;

test.each(HOSTILE)('%s are no trouble', async (_, events) => {
  const text = WHOLE.replace(/ {2}- checkout[\s\S]*?(?=\n## 3)/, () => events);
  const { client, ask } = await opened(text);
  for (const request of REQUESTS) await ask(request, { newName: 'other.name' });
  expect(client.logged).toEqual([]);
});
