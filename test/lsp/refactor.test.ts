import { describe, expect, test } from 'vitest';
import { escapeText } from '../../server/core/templates/skeleton.ts';
import { FULL } from './support/capabilities.ts';
import { DOC, startClient, type TestClient } from './support/client.ts';
import { NO_PUSH, README, rangeOf, WHOLE } from './support/documents.ts';

const REFACTOR = { only: ['refactor'] };
const PUSH = '4. Push Notifications (Mobile/Web)';
const SNIPPETS = {
  textDocument: FULL.textDocument,
  workspace: {
    ...FULL.workspace,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};
const OURS = { capabilities: SNIPPETS, initializationOptions: { runsCommands: true } };

async function opened(text: string, options = {}): Promise<TestClient> {
  const client = await startClient(options);
  await client.open(text);
  return client;
}

function cursor(text: string, words: string) {
  const { start } = rangeOf(text, words);
  return { start, end: start };
}

describe('a place without a finding', () => {
  test.each([
    ['clean', WHOLE],
    ['with CRLF', WHOLE.replaceAll('\n', '\r\n')],
    [
      'escaped',
      WHOLE.split('```')
        .map((part, i) => (i === 1 ? part : escapeText(part)))
        .join('```'),
    ],
  ])('is marked as not applicable and brought back as it was: %s', async (_, text) => {
    const client = await opened(text);
    const place = cursor(text, PUSH);
    const [mark] = await client.actions(place, REFACTOR);
    expect(mark).toMatchObject({
      title: 'Mark “Push Notifications (Mobile/Web)” as Not Applicable',
      kind: 'refactor.rewrite',
    });
    expect(mark?.edit).toBeUndefined();
    await client.apply(mark);
    expect(await client.codes()).toEqual(['placeholder']);
    const [back] = await client.actions(place, REFACTOR);
    expect(back?.title).toBe('Bring “Push Notifications (Mobile/Web)” back');
    expect(await client.apply(back)).toBe(text);
  });

  test('is worked out anew from the newest text', async () => {
    const client = await opened(WHOLE);
    const [mark] = await client.actions(cursor(WHOLE, PUSH), REFACTOR);
    await client.change(WHOLE.replace('FCM (Firebase', 'the FCM (Firebase'));
    expect(await client.apply(mark)).toContain('- **Provider:** the FCM (Firebase');
  });

  test('has no edit any more where the section is gone', async () => {
    const client = await opened(WHOLE);
    const [mark] = await client.actions(cursor(WHOLE, PUSH), REFACTOR);
    await client.change('# Notes\n');
    await expect(client.apply(mark)).rejects.toThrow('nothing to apply');
  });

  test('costs no run of the rules, and offers nothing in other documents', async () => {
    const client = await opened(README);
    expect(await client.actions(cursor(README, 'things'), REFACTOR)).toEqual([]);
  });

  test('in the middle of typing', async () => {
    const text = `${NO_PUSH}\n## 4. Push Notifications (Mobile/Web)\n\n- **Provi`;
    const client = await opened(text);
    const [mark] = await client.actions(cursor(text, PUSH), REFACTOR);
    const marked = await client.apply(mark);
    expect(marked).toContain(
      'Not Applicable — [reason]\n\n<!-- integration-spec-kept\n\n- **Provi\n-->',
    );
  });

  test('a client of no capabilities gets plain edits at once', async () => {
    const client = await opened(WHOLE, { capabilities: {} });
    const [mark] = await client.actions(cursor(WHOLE, PUSH), REFACTOR);
    expect(Object.keys(mark?.edit?.changes ?? {})).toEqual([DOC]);
    expect(await client.apply(mark)).toContain('Not Applicable — [reason]');
  });
});

describe('what has blanks', () => {
  test('is a snippet for who knows them, and no other edit is', async () => {
    const client = await opened(NO_PUSH, { capabilities: SNIPPETS });
    const [fix] = await client.actions(cursor(NO_PUSH, '3. Email'));
    expect(fix?.edit).toBeUndefined();
    const { edit } = await client.resolve(fix);
    expect(edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri: DOC, version: 1 },
        edits: [{ snippet: { kind: 'snippet', value: expect.stringContaining('${1:[e.g., FCM') } }],
      },
    ]);
  });

  test.each(['\n', '\r\n'])(
    'begins at a line’s start where it would be indented otherwise, with line ends as %j',
    async (newline) => {
      const text = WHOLE.replace(/^.*checkout\.session\.completed.*\n/m, '').replaceAll(
        '\n',
        newline,
      );
      const client = await opened(text, { capabilities: SNIPPETS });
      const [add] = await client.actions(cursor(text, 'Required Webhook'));
      const { edit } = await client.resolve(add);
      const { line } = cursor(text, 'invoice.payment_failed').start;
      const behind = { line: line + 1, character: 0 };
      expect(edit?.documentChanges).toMatchObject([
        {
          edits: [
            {
              range: { start: behind, end: behind },
              snippet: {
                value: `  - checkout.session.completed: \${1:[Action to take]}$0${newline}`,
              },
            },
          ],
        },
      ]);
    },
  );

  test('all at once are one snippet where they touch, their blanks numbered on', async () => {
    const text = NO_PUSH.slice(0, NO_PUSH.indexOf('## 5. Real-Time'));
    const client = await opened(text, { capabilities: SNIPPETS });
    const all = (await client.actions(cursor(text, '3. Email'))).find(({ title }) =>
      title.startsWith('Insert all'),
    );
    const { edit } = await client.resolve(all);
    const [change] = (edit?.documentChanges ?? []) as { edits: { snippet: { value: string } }[] }[];
    expect(change?.edits).toHaveLength(1);
    const numbers = change?.edits[0]?.snippet.value.match(/(?<=\$\{)\d+/g)?.map(Number) ?? [];
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(numbers.length).toBeGreaterThan(5);
  });
});

describe('our own client', () => {
  test('asks for the reason by a command, others get the edit', async () => {
    const client = await opened(WHOLE, OURS);
    const [mark] = await client.actions(cursor(WHOLE, PUSH), REFACTOR);
    expect(mark?.command).toMatchObject({
      command: 'integrationSpec.markNotApplicable',
      arguments: [{ uri: DOC, range: cursor(WHOLE, PUSH) }],
    });
    expect(mark?.edit).toBeUndefined();
  });

  test('is led from a placeholder to what fills it, and to the next', async () => {
    const text = WHOLE.replace('** Stripe', '** [e.g., Stripe]');
    const commands = async (options: object) => {
      const client = await opened(text, options);
      const actions = await client.actions(cursor(text, '[e.g., Stripe]'));
      return actions.flatMap(({ command }) => command?.command ?? []);
    };
    expect(await commands(OURS)).toEqual([
      'integrationSpec.fillIn',
      'integrationSpec.nextPlaceholder',
      'integrationSpec.markNotApplicable',
    ]);
    expect(await commands({})).toEqual([]);
  });
});

describe('requests', () => {
  const NEXT = 'integrationSpec/nextPlaceholder';
  const STATE = 'integrationSpec/sectionState';
  const EDIT = 'integrationSpec/sectionEdit';

  test('the next placeholder, and none', async () => {
    const text = WHOLE.replace('** Stripe', '** [e.g., Stripe]');
    const client = await opened(text);
    const params = { uri: DOC, range: cursor(text, '4. Push'), direction: 'next' };
    expect(await client.connection.sendRequest(NEXT, params)).toEqual(
      rangeOf(text, '[e.g., Stripe]'),
    );
    await client.change(WHOLE);
    expect(await client.connection.sendRequest(NEXT, params)).toBeNull();
  });

  test('the state of a section, and its edit with a reason', async () => {
    const client = await opened(WHOLE);
    const at = (words: string) => ({ uri: DOC, range: cursor(WHOLE, words) });
    const state = (words: string) => client.connection.sendRequest(STATE, at(words));
    expect(await state('# 04')).toBeNull();
    expect(await state('1. Integration')).toMatchObject({ state: 'required' });
    expect(await state('6. External')).toMatchObject({ state: 'required' });
    expect(await state(PUSH)).toEqual({
      title: 'Push Notifications (Mobile/Web)',
      state: 'open',
    });
    const mark = { edit: 'mark-not-applicable', reason: '  a desk\n' };
    expect(
      await client.connection.sendRequest(EDIT, { ...at('1. Integration'), ...mark }),
    ).toBeNull();
    const edit = await client.connection.sendRequest(EDIT, { ...at(PUSH), ...mark });
    expect(JSON.stringify(edit)).toContain('Not Applicable — a desk\\n\\n<!--');
  });

  test.each([[NEXT], [STATE], [EDIT]])('%s answers nothing elsewhere', async (method) => {
    const client = await opened(README);
    const range = cursor(README, 'things');
    expect(await client.connection.sendRequest(method, { uri: DOC, range })).toBeNull();
    expect(await client.connection.sendRequest(method, { uri: 'file:///x.md', range })).toBeNull();
  });
});
