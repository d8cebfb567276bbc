import { describe, expect, test } from 'vitest';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { NO_PUSH, README, rangeOf, WHOLE, without } from './support/documents.ts';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const EMAIL_HEADING = rangeOf(NO_PUSH, 'Email & Communication');
const TWO_MISSING = without('5. Real-Time', NO_PUSH);
const INSTRUCTION = '<!-- AI INSTRUCTION: Say which provider. -->\n\n';
const LEFTOVERS = WHOLE.replace(
  '- **Provider:** Stripe',
  `${INSTRUCTION}- **Provider:** Stripe`,
).replace('- **Provider:** SendGrid', `${INSTRUCTION}- **Provider:** SendGrid`);

async function opened(text: string, capabilities?: object): Promise<TestClient> {
  const client = await startClient(capabilities ? { capabilities } : {});
  await client.open(text);
  return client;
}

describe('at a finding', () => {
  test('its fixes come first, the preferred one of them marked, then what hides it', async () => {
    const client = await opened(NO_PUSH);
    const actions = await client.actions(EMAIL_HEADING, { only: ['quickfix'] });
    expect(actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred }))).toEqual([
      { title: expect.stringMatching(/^Insert the section/), kind: 'quickfix', isPreferred: true },
      { title: expect.stringMatching(/Not Applicable/), kind: 'quickfix', isPreferred: undefined },
      {
        title: "Suppress 'missing-section' on this line",
        kind: 'quickfix',
        isPreferred: undefined,
      },
      {
        title: "Suppress 'missing-section' in this file",
        kind: 'quickfix',
        isPreferred: undefined,
      },
    ]);
    const diagnostics = await client.diagnostics();
    for (const action of actions) expect(action.diagnostics).toEqual(diagnostics);
  });

  test.each(['\n', '\r\n'])(
    'the preferred fix removes it, with line ends as %j',
    async (newline) => {
      const client = await opened(NO_PUSH.replaceAll('\n', newline));
      const [fix] = await client.actions(EMAIL_HEADING);
      const text = await client.apply(fix);
      expect(text).toContain(`${newline}## 4. Push Notifications (Mobile/Web)${newline}`);
      expect(text.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
      expect(await client.codes()).not.toContain('missing-section');
    },
  );

  test.each([['on this line'], ['in this file']])('suppressing it %s hides it', async (where) => {
    const client = await opened(NO_PUSH);
    const actions = await client.actions(EMAIL_HEADING);
    await client.apply(actions.find(({ title }) => title.endsWith(where)));
    expect(await client.codes()).toEqual([]);
  });

  test('an edit is for the version that was looked at', async () => {
    const client = await opened(NO_PUSH);
    const [fix] = await client.actions(EMAIL_HEADING);
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: DOC, version: 1 } }]);
    await client.change(`${NO_PUSH}\n`);
    await expect(client.apply(fix)).rejects.toThrow('another version');
  });
});

describe('all at once', () => {
  test('several missing sections are inserted together, each in its place', async () => {
    const client = await opened(TWO_MISSING);
    const actions = await client.actions(EMAIL_HEADING);
    const all = actions.find(({ title }) => title === 'Insert all missing sections');
    expect(all?.edit).toBeUndefined();
    const text = await client.apply(all);
    expect(text.match(/^## .*/gm)).toEqual(WHOLE.match(/^## .*/gm));
    expect(await client.codes()).not.toContain('missing-section');
  });

  test('what one rule found is fixed in the whole file', async () => {
    const client = await opened(LEFTOVERS);
    const actions = await client.actions(rangeOf(LEFTOVERS, 'AI INSTRUCTION'));
    const all = actions.find(({ title }) => title.startsWith("Fix all 'template-instruction'"));
    expect(await client.apply(all)).toBe(WHOLE);
  });

  test('a resolved action speaks of the newest text', async () => {
    const client = await opened(LEFTOVERS);
    const actions = await client.actions(rangeOf(LEFTOVERS, 'AI INSTRUCTION'));
    const all = actions.find(({ title }) => title.startsWith('Fix all'));
    await client.change(`${LEFTOVERS}\nThe end.\n`);
    expect(await client.apply(all)).toBe(`${WHOLE}\nThe end.\n`);
  });

  test('only safe fixes are applied by "fix all", and twice is once', async () => {
    const client = await opened(without('4. Push', LEFTOVERS));
    const only = ['source.fixAll.integrationSpec'];
    const [fixAll, ...others] = await client.actions(START, { only });
    expect(fixAll).toMatchObject({ kind: 'source.fixAll.integrationSpec' });
    expect(others).toEqual([]);
    expect(await client.apply(fixAll)).toBe(NO_PUSH);
    expect(await client.actions(START, { only })).toEqual([]);
  });
});

describe('only what is asked for', () => {
  test.each([
    ['source.fixAll', ['source.fixAll.integrationSpec']],
    ['source', ['source.fixAll.integrationSpec']],
    ['source.organizeImports', []],
    ['source.fixAll.eslint', []],
    ['refactor', ['refactor.rewrite']],
    ['refactor.extract', []],
  ])('%s', async (kind, kinds) => {
    const client = await opened(LEFTOVERS);
    const actions = await client.actions(rangeOf(LEFTOVERS, 'AI INSTRUCTION'), { only: [kind] });
    expect(actions.map((action) => action.kind)).toEqual(kinds);
  });

  test('quick fixes', async () => {
    const client = await opened(LEFTOVERS);
    const range = rangeOf(LEFTOVERS, 'AI INSTRUCTION');
    const actions = await client.actions(range, { only: ['quickfix'] });
    expect(actions.length).toBeGreaterThan(2);
    expect(new Set(actions.map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
  });
});

test('nothing is offered away from a finding, in other documents, or for no document', async () => {
  const client = await opened(NO_PUSH);
  expect(await client.actions(rangeOf(NO_PUSH, '**Generated By'))).toEqual([]);
  await client.open(README, `${DOC}x.md`);
  expect(await client.actions(START, {}, `${DOC}x.md`)).toEqual([]);
  expect(await client.actions(START, {}, 'file:///nowhere.md')).toEqual([]);
});

test('a client that resolves nothing gets every edit at once, in the old form if it must', async () => {
  const client = await opened(TWO_MISSING, {});
  const actions = await client.actions(EMAIL_HEADING);
  expect(actions.length).toBeGreaterThan(3);
  for (const { edit, data } of actions) {
    expect(Object.keys(edit?.changes ?? {})).toEqual([DOC]);
    expect(data).toBeUndefined();
  }
});
