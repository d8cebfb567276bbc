import { describe, expect, test } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { SectionView } from '../../server/core/features/view/spec-view.ts';
import type { ViewOfVersion, ViewWorkParams } from '../../server/lsp/view-protocol.ts';
import { SPELLINGS } from '../helpers/spellings.ts';
import { applyWorkspaceEdit } from './support/apply.ts';
import { type ClientOptions, DOC, startClient, type TestClient } from './support/client.ts';
import { NO_PUSH, README, WHOLE } from './support/documents.ts';

const LACKING = NO_PUSH.replace(
  /- \*\*Payment Flow:\*\*.*/,
  '- **Payment Flow:** Subscriptions',
).replace(/- \*\*Provider:\*\* SendGrid/, '- **Provider:** [e.g., SendGrid]');

async function opened(text: string, options: ClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  await client.open(text);
  return client;
}

function ask({ connection }: TestClient, uri: unknown = DOC): Promise<ViewOfVersion | null> {
  return connection.sendRequest('integrationSpec/specView', { uri });
}

interface Step {
  readonly edit: WorkspaceEdit | null;
  readonly select: Range;
}

function work({ connection }: TestClient, params: unknown): Promise<Step | null> {
  return connection.sendRequest('integrationSpec/viewWork', params);
}

/** Each section with its state and what is not done in it. */
async function shown(client: TestClient): Promise<string[]> {
  const lines = ({ title, state, parts, sections }: SectionView): string[] => [
    `${title}: ${[state, ...parts.filter((part) => part.state === 'missing').map(({ name }) => name)].join(', ')}`,
    ...sections.flatMap(lines),
  ];
  return (await ask(client))?.view.sections.items.flatMap(lines) ?? [];
}

/** Does something that the view offers, as our client does; gives the text and what is selected. */
async function done(client: TestClient, wish: ViewWorkParams['work'], version = 1) {
  const step = await work(client, { uri: DOC, version, work: wish });
  if (!step) throw new Error('nothing to do');
  const before = client.text();
  const text = step.edit
    ? applyWorkspaceEdit(step.edit, { uri: DOC, version, text: before })
    : before;
  await client.change(text);
  const { start, end } = step.select;
  const line = text.split(/\r\n|\n|\r/)[start.line] ?? '';
  return { text, at: line.slice(start.character, end.character) };
}

async function partOf(client: TestClient, title: string): Promise<ViewWorkParams['work']> {
  const all = (sections: readonly SectionView[]): SectionView['parts'] =>
    sections.flatMap(({ parts, sections: below }) => [...parts, ...all(below)]);
  const answer = await ask(client);
  const part = all(answer?.view.sections.items ?? []).find(({ work }) => work === title);
  if (!part) throw new Error(`no part offers '${title}'`);
  return { kind: 'part', key: part.key };
}

describe('the view of a document', () => {
  test('says how far each section is, for the version at hand', async () => {
    const client = await opened(LACKING);
    expect(await shown(client)).toEqual([
      'Metadata: done',
      'Integration Landscape Overview: done',
      'Payment Gateway Integration: incomplete, Webhook events: 3 missing',
      'Email & Communication Service: incomplete',
      'Push Notifications (Mobile/Web): missing, Push Notifications (Mobile/Web)',
      'Real-Time Data Synchronization (WebSockets): done',
      'External Dependencies & Fallback Strategy: done',
    ]);
    const { version, view } = (await ask(client)) ?? {};
    expect({ version, title: view?.title, template: view?.template?.id }).toEqual({
      version: 1,
      title: '04 - 3rd Party Integrations & Data Sync',
      template: 'data-sync',
    });
  });

  test.each(Object.entries(SPELLINGS))('says the same spelt otherwise: %s', async (_, spell) => {
    const plain = await opened(LACKING);
    const other = await opened(spell(LACKING));
    expect(await shown(other)).toEqual(await shown(plain));
  });

  test('follows a text that is being typed', async () => {
    const client = await opened(LACKING);
    await client.change(`${LACKING}\n## 4. Push Notif`);
    const typed = await ask(client);
    expect(typed?.version).toBe(2);
    await client.change(`${LACKING}\n## 4. Push Notifications (Mobile/Web)\n\n- **Prov`);
    expect(await shown(client)).toContainEqual(
      expect.stringMatching(/^Push Notifications \(Mobile\/Web\): incomplete/),
    );
  });

  test('is none for an ordinary document, one that is not open, or hostile words', async () => {
    const client = await opened(README);
    for (const uri of [DOC, 'file:///nowhere.md', '__proto__', '', 7, null, {}, ['x']])
      expect(await ask(client, uri)).toBeNull();
  });

  test('is the same for a client of no capabilities', async () => {
    const client = await opened(LACKING, { capabilities: {} });
    const full = await opened(LACKING);
    expect(await ask(client)).toEqual(await ask(full));
  });
});

describe('what the view offers to do', () => {
  test.each(['\n', '\r\n'])('inserts a missing section, lines ending %j', async (end) => {
    const client = await opened(LACKING.replaceAll('\n', end));
    const part = await partOf(client, 'Insert Push Notifications (Mobile/Web)');
    const { text, at } = await done(client, part);
    expect(at).toBe('[e.g., FCM (Firebase Cloud Messaging)]');
    expect(text).toContain(`${end}## 4. Push Notifications (Mobile/Web)${end}`);
    expect(await shown(client)).toContain('Push Notifications (Mobile/Web): incomplete');
  });

  test('adds the events that the flow needs', async () => {
    const client = await opened(LACKING);
    const { at } = await done(client, await partOf(client, 'Add 3 events'));
    expect(at).toBe('[Action to take]');
    expect(await shown(client)).toContain('Payment Gateway Integration: incomplete');
    expect(await client.codes()).not.toContain('missing-webhook-event');
  });

  test('applies the fix that is meant, of several findings at one place', async () => {
    const client = await opened(LACKING);
    const { view } = (await ask(client)) ?? {};
    const found = view?.findings.items.filter(({ rule }) => rule === 'missing-webhook-event') ?? [];
    const [, second] = found;
    if (!second) throw new Error('two events should be missing');
    const { rule, at, message } = second;
    const { text } = await done(client, { kind: 'fix', rule, at, message, index: 0 });
    const again = (await ask(client))?.view.findings.items.map((each) => each.message);
    expect(again).not.toContain(message);
    expect(again).toContain(found[0]?.message);
    expect(text.length).toBeGreaterThan(LACKING.length);
  });

  test('is for one version, and with plain edits where a client knows no other', async () => {
    const client = await opened(LACKING, { capabilities: {} });
    const part = await partOf(client, 'Add 3 events');
    const step = await work(client, { uri: DOC, version: 1, work: part });
    expect(Object.keys(step?.edit ?? {})).toEqual(['changes']);
    expect(await work(client, { uri: DOC, version: 2, work: part })).toBeNull();
    await client.change(`${LACKING}\nMore.\n`);
    expect(await work(client, { uri: DOC, version: 1, work: part })).toBeNull();
    expect(await work(client, { uri: DOC, version: 2, work: part })).not.toBeNull();
  });

  test('is nothing for a part or a fix that is not there, or for hostile words', async () => {
    const client = await opened(LACKING);
    const fix = {
      kind: 'fix',
      rule: 'missing-section',
      at: { start: 0, end: 0 },
      message: '',
      index: 0,
    };
    const wishes: unknown[] = [
      { kind: 'part', key: 'nowhere' },
      { kind: 'part', key: '__proto__' },
      { kind: 'part', key: 7 },
      { kind: 'part' },
      fix,
      { ...fix, at: null },
      { ...fix, index: '__proto__' },
      { ...fix, rule: {} },
      { kind: 'constructor' },
      null,
      'part',
    ];
    for (const wish of wishes)
      expect(await work(client, { uri: DOC, version: 1, work: wish })).toBeNull();
    for (const params of [{}, { uri: DOC }, { uri: DOC, version: '1', work: fix }])
      expect(await work(client, params)).toBeNull();
  });

  test('is nothing where nothing is to be done', async () => {
    const client = await opened(WHOLE);
    const works = (await ask(client))?.view.sections.items.flatMap(({ parts }) =>
      parts.flatMap((part) => part.work ?? []),
    );
    expect(works).toEqual([]);
  });
});
