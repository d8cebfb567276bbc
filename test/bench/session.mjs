import { LanguageClient } from './language-client.mjs';
import { middleOf } from './places.mjs';
import { median, quantile } from './statistics.mjs';
import { inTurns } from './turns.mjs';
import { nameTypist, proseTypist } from './typists.mjs';

/** @typedef {import('./servers/servers.mjs').Server} Server */
/** @typedef {{ server: Server, text: string }} Subject a server with the document that it gets */

/**
 * How long a server takes from its start to a document's first diagnostics, in milliseconds.
 * @param {Subject} subject
 */
export async function startUp({ server, text }) {
  const { client, milliseconds } = await LanguageClient.start(server, text);
  await client.stop();
  return milliseconds;
}

/**
 * A session with each of some servers, side by side: prose is typed into the middle of the document, and then
 * names, with their completions.
 * @param {readonly Subject[]} subjects
 * @param {import('./turns.mjs').Amount} amount
 */
export async function sessions(subjects, amount) {
  const all = [];
  for (const { server, text } of subjects) {
    const { client } = await LanguageClient.start(server, text);
    all.push({ server, text, client, opened: client.memory()?.now });
  }
  const keys = await inTurns(
    all.map(({ client, text }) => proseTypist(client, text)),
    amount,
  );
  const completing = all.filter(({ server }) => server.completes);
  const typists = [];
  for (const { client, text } of completing) typists.push(await nameTypist(client, text));
  const answers = await inTurns(typists, amount);
  const results = [];
  for (const [i, each] of all.entries()) {
    const completions = answers[completing.indexOf(each)];
    const memory = each.client.memory()?.now;
    results.push({
      program: each.server.name,
      key: percentiles(keys[i] ?? []),
      completion: completions && percentiles(completions),
      opened: each.opened,
      memory,
    });
    await each.client.stop();
  }
  return results;
}

/** @param {readonly number[]} times */
function percentiles(times) {
  return { p50: median(times), p95: quantile(times, 0.95) };
}

/** The worst single keys, each of which opens what nothing closes, so that everything below changes. */
const OPENERS = {
  comment: { before: '<!-', key: '-' },
  fence: { before: '``', key: '`' },
};

/**
 * Opens a comment and a code fence in the middle of a document that is being typed into.
 * @param {Subject} subject
 * @param {number} times how often each
 */
export async function worstEdits({ server, text }, times) {
  const { client } = await LanguageClient.start(server, text);
  const type = proseTypist(client, text);
  for (let n = 0; n < times; n++) await type();
  const comment = await opening(client, middleOf(text).line, OPENERS.comment, times);
  const fence = await opening(client, middleOf(text).line, OPENERS.fence, times);
  const most = client.memory()?.most;
  await client.stop();
  return { comment, fence, most };
}

/**
 * @param {LanguageClient} client @param {number} line
 * @param {{ before: string, key: string }} opener @param {number} repeats
 */
async function opening(client, line, { before, key }, repeats) {
  const times = [];
  const at = before.length;
  await client.edit({ line, from: 0, to: 0, text: `\n\n${before}\n\n` });
  for (let n = 0; n < repeats; n++) {
    times.push(await client.edit({ line: line + 2, from: at, to: at, text: key }));
    await client.edit({ line: line + 2, from: at, to: at + 1, text: '' });
  }
  return median(times);
}
