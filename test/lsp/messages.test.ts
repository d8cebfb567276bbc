import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../server/core/text/lines.ts';
import { clientFeatures } from '../../server/lsp/client-features.ts';
import { diagnosticsOf } from '../../server/lsp/diagnostics.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { hostileText } from '../helpers/hostile-text.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../helpers/property.ts';
import { NO_PUSH, README, WHOLE } from './support/documents.ts';
import { EVERY_REQUEST, OTHER_REQUESTS } from './support/every-request.ts';
import { type RawClient, startRaw } from './support/raw-client.ts';

const URIS = ['file:///ws/a.md', 'untitled:b', 'file:///ws/%E4/c%20d.md'];
const uri = fc.constantFrom(...URIS);
const text = fc.oneof(fc.constantFrom(WHOLE, NO_PUSH, README, ''), hostileText);
/** Numbers as clients send them, and as they do not. */
const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -(2 ** 31), 2 ** 31, 1e300, 0.5, 7.25) },
);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const version = fc.integer({ min: -3, max: 30 });
const change = fc.oneof(
  fc.record({ range, text: fc.oneof(hostileText, fc.string()) }),
  fc.record({ text }),
);
/** What makes no sense as a change: the whole notification is then passed over. */
const nonsense = fc.constantFrom<unknown>({ text: 7 }, { range: {}, text: 'x' }, null);

type Place = { position: unknown; range: unknown };
type Message =
  | { kind: 'open'; uri: string; version: number; text: string }
  | { kind: 'change'; uri: string; version: number; changes: unknown[] }
  | { kind: 'close' | 'save'; uri: string }
  | { kind: 'ask'; uri: string; request: number; place: Place; isCancelled: boolean }
  | { kind: 'tell'; method: string; params: unknown };

const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), uri, version, text }),
  fc.record({ kind: fc.constant('change' as const), uri, version, changes: fc.array(change) }),
  fc.record({
    kind: fc.constant('change' as const),
    uri,
    version,
    changes: fc.tuple(change, nonsense),
  }),
  fc.record({ kind: fc.constantFrom('close' as const, 'save' as const), uri }),
  fc.record({
    kind: fc.constant('ask' as const),
    uri,
    request: fc.nat(EVERY_REQUEST.length + OTHER_REQUESTS.length - 1),
    place: fc.record({ position, range }),
    isCancelled: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('tell' as const),
    method: fc.constantFrom(
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeWorkspaceFolders',
      'textDocument/didUnheardOf',
      'initialized',
    ),
    params: fc.constantFrom<unknown>({}, null, [7], { changes: [], event: {} }),
  }),
);

/** What an editor would hold. Positions outside are brought into the text; fractions are rounded down. */
class Model {
  readonly texts = new Map<string, string>();

  take(each: Message): void {
    if (each.kind === 'open') this.texts.set(each.uri, each.text);
    if (each.kind === 'close') this.texts.delete(each.uri);
    const before = each.kind === 'change' ? this.texts.get(each.uri) : undefined;
    if (each.kind !== 'change' || before === undefined) return;
    if (each.changes.some((one) => !isChange(one))) return;
    this.texts.set(each.uri, (each.changes as Change[]).reduce(applied, before));
  }
}

type Position = { line: number; character: number };
type Change = { text: string; range?: { start: Position; end: Position } };

function isChange(value: unknown): value is Change {
  const { text, range } = (value ?? {}) as Partial<Change>;
  return typeof text === 'string' && (range === undefined || range.start !== undefined);
}

/** Split by hand, and apart from the server's own index of lines. */
function applied(before: string, { range, text }: Change): string {
  if (!range) return text;
  const ends = [...before.matchAll(/\r\n|\n|\r|$/g)];
  const starts = [0, ...ends.map((end) => end.index + end[0].length)];
  const offset = ({ line, character }: Position) => {
    if (line < 0) return 0;
    const [start, end] = [starts[Math.floor(line)], ends[Math.floor(line)]?.index];
    if (start === undefined || end === undefined) return before.length;
    return Math.max(start, Math.min(start + Math.floor(character), end));
  };
  const start = offset(range.start);
  return before.slice(0, start) + text + before.slice(Math.max(start, offset(range.end)));
}

/** Sends a message; gives the id of a request. */
function send(client: RawClient, each: Message): number | undefined {
  switch (each.kind) {
    case 'open':
      client.open(each.uri, each.text, each.version);
      return undefined;
    case 'change':
      client.change(each.uri, each.version, each.changes);
      return undefined;
    case 'close':
      client.tell('textDocument/didClose', { textDocument: { uri: each.uri } });
      return undefined;
    case 'save':
      client.tell('textDocument/didSave', { textDocument: { uri: each.uri } });
      return undefined;
    case 'tell':
      client.tell(each.method, each.params);
      return undefined;
    case 'ask': {
      const [method, params] = [...EVERY_REQUEST, ...OTHER_REQUESTS][each.request] ?? ['x', {}];
      const asked = typeof params === 'function' ? params(each.uri, each.place) : params;
      const id = client.request(method, asked);
      if (each.isCancelled) client.tell('$/cancelRequest', { id });
      return id;
    }
  }
}

/** What is published goes last: a few questions and answers later it is there. */
async function lastPublished(client: RawClient, uri: string): Promise<unknown[]> {
  for (let i = 0; i < 10; i++) await client.ask('integrationSpec/reading', { uri });
  const all = client.notifications('textDocument/publishDiagnostics');
  return all.filter((published) => published.uri === uri).at(-1)?.diagnostics ?? [];
}

const PULLS = { textDocument: { diagnostic: {} } };

test.each([
  ['pulls', PULLS],
  ['is told', {}],
])(
  'after any messages a client that %s has the findings of each text',
  async (_, capabilities) => {
    const features = clientFeatures({ capabilities });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 15 }), async (messages) => {
        const client = startRaw();
        await client.initialize(capabilities);
        const model = new Model();
        const asked = messages.flatMap((each) => {
          model.take(each);
          return send(client, each) ?? [];
        });
        for (const id of asked) {
          const { result, error } = await client.answerTo(id);
          if (error) expect([-32800, -32602]).toContain(error.code);
          else expect(result).toBeDefined();
        }
        for (const each of URIS) {
          const now = model.texts.get(each);
          const params = { textDocument: { uri: each } };
          const { result } = await client.ask('textDocument/diagnostic', params);
          const { items } = result as { items: object[] };
          const expected = now === undefined ? [] : fresh(now, each);
          expect(items).toEqual(expected);
          if (capabilities !== PULLS) expect(await lastPublished(client, each)).toEqual(expected);
        }
        await client.ask('shutdown');
      }),
      { ...PROPERTY, numRuns: Math.ceil(PROPERTY.numRuns / 2) },
    );

    function fresh(now: string, at: string): unknown[] {
      const clean = now.replace(/^\ufeff/, ' ');
      const { findings } = checkText(clean, ENVIRONMENT);
      return JSON.parse(
        JSON.stringify(diagnosticsOf(findings, at, new LineIndex(clean), features)),
      );
    }
  },
  PROPERTY_TIMEOUT,
);
