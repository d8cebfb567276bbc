import { LanguageClient } from './language-client.mjs';
import { listPlace, middleOf } from './places.mjs';
import { quantile } from './statistics.mjs';
import { repeated } from './turns.mjs';

const SPEC_VIEW = 'integrationSpec/specView';

/**
 * How long a server takes to answer what an editor asks beside diagnostics and completions, in milliseconds (p95).
 * Each question but the hover and the view follows a key at once, so that nothing of the new text has been read yet.
 * @param {import('./session.mjs').Subject} subject
 * @param {import('./turns.mjs').Amount} amount for each
 */
export async function asking({ server, text }, amount) {
  const { client } = await LanguageClient.start(server, text);
  const { line, lead } = listPlace(text);
  const position = { line: line - 1, character: lead.length + 2 };
  const range = { start: position, end: position };
  const end = middleOf(text);
  const key = (/** @type {number} */ n) => {
    const from = end.character + n;
    return { line: end.line, from, to: from, text: 'a' };
  };
  /** @param {(n: number) => Promise<{ milliseconds: number }>} ask */
  const slowest = async (ask) => quantile(await repeated(amount, ask), 0.95);
  const onKey = (/** @type {string} */ method, /** @type {object} */ params) =>
    slowest((n) => client.ask(method, params, key(n)));
  const hover = await slowest(() => client.ask('hover', { position }));
  const actions = await onKey('codeAction', { range, context: { diagnostics: [] } });
  const lenses = await onKey('codeLens', {});
  const tokens = await onKey('semanticTokens/full', {});
  // It shows the findings, and is asked for when they are there.
  const view = await slowest(async (n) => {
    await client.edit(key(n));
    return client.ask(SPEC_VIEW, { uri: client.uri });
  });
  await client.stop();
  return { hover, actions, lenses, tokens, view };
}
