import { LanguageClient } from './language-client.mjs';
import { median, quantile } from './statistics.mjs';

const KEYS = 'and retries it when the provider is slow to answer. ';
/** Compiling the hot code takes so many keys; a person has typed them before noticing anything. */
const UNCOUNTED = 30;
/** Where a key takes long, fewer of them tell as much. */
const MOST_MILLISECONDS = 15_000;

/**
 * How long a server takes from its start to a document's first diagnostics, in milliseconds.
 * @param {string} server
 * @param {string} text
 */
export async function startUp(server, text) {
  const client = new LanguageClient(server);
  const milliseconds = await client.open(text);
  await client.stop();
  return milliseconds;
}

/**
 * Types into the middle of a document, key by key, each after the answer to the one before.
 * @param {string} server
 * @param {string} text
 * @param {number} keys
 */
export async function typing(server, text, keys) {
  const client = new LanguageClient(server);
  await client.open(text);
  const opened = client.memory();
  const { line, character } = middleOf(text);
  const times = [];
  const started = performance.now();
  const isInTime = () => performance.now() - started < MOST_MILLISECONDS;
  for (let n = 0; n < keys + UNCOUNTED && (n < 2 * UNCOUNTED || isInTime()); n++) {
    const at = character + n;
    const key = KEYS[n % KEYS.length] ?? ' ';
    times.push(await client.edit({ line, from: at, to: at, text: key }));
  }
  const comment = await openComment(client, line);
  const typed = client.memory();
  await client.stop();
  const counted = times.slice(UNCOUNTED);
  return {
    p50: median(counted),
    p95: quantile(counted, 0.95),
    comment,
    opened: opened?.now,
    most: typed?.most,
  };
}

/**
 * The worst single key: it opens a comment that nothing closes, so that everything below changes.
 * @param {LanguageClient} client
 * @param {number} line
 */
async function openComment(client, line) {
  const times = [];
  await client.edit({ line, from: 0, to: 0, text: '\n\n<!-\n\n' });
  for (let n = 0; n < 5; n++) {
    times.push(await client.edit({ line: line + 2, from: 3, to: 3, text: '-' }));
    await client.edit({ line: line + 2, from: 3, to: 4, text: '' });
  }
  return median(times);
}

/**
 * The end of the line of prose that is nearest to the middle.
 * @param {string} text
 */
export function middleOf(text) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const line = lines.findIndex((each, i) => i >= middle && each.endsWith('.'));
  return { line, character: lines[line]?.length ?? 0 };
}
