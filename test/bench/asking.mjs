import { LanguageClient } from './language-client.mjs';
import { median, quantile } from './statistics.mjs';
import { middleOf } from './typing.mjs';

/** Compiling the hot code takes so many answers; a person has had them before noticing anything. */
const UNCOUNTED = 15;
const SPEC_VIEW = 'integrationSpec/specView';
/** Where an answer takes long, fewer of them tell as much. */
const MOST_MILLISECONDS = 10_000;

/** What is typed on a line of its own below one that matches, and asked for a completion at each key. */
const LISTS = [
  { below: /^ {2}\* [a-z]+\.[a-z.\\_]+: /, lead: '  * ', typed: 'customer.subscr' },
  { below: /^- `(?:GET|POST) \/v1\//, lead: '- `', typed: 'POST /v1/cust' },
];

/**
 * How long a server takes to answer what an editor asks beside the diagnostics, in milliseconds. Each
 * question but the hover and the view follows a key at once, so that nothing of the new text has been read yet.
 * @param {string} server
 * @param {string} text
 * @param {number} times how often each is asked
 */
export async function asking(server, text, times) {
  const client = new LanguageClient(server);
  await client.open(text);
  const place = listPlace(text);
  const completions = await completing(client, place, times);
  const position = { line: place.line - 1, character: place.lead.length + 2 };
  const range = { start: position, end: position };
  const end = middleOf(text);
  // The list has got one line more.
  if (place.line <= end.line) end.line++;
  const key = (/** @type {number} */ n) => {
    const from = end.character + n;
    return { line: end.line, from, to: from, text: 'a' };
  };
  const onKey = (/** @type {string} */ method, /** @type {object} */ params) =>
    repeated(times, (n) => client.ask(method, params, key(n)));
  const hovers = await repeated(times, () => client.ask('hover', { position }));
  const actions = await onKey('codeAction', { range, context: { diagnostics: [] } });
  const lenses = await onKey('codeLens', {});
  const tokens = await onKey('semanticTokens/full', {});
  // It shows the findings, and is asked for when they are there.
  const views = await repeated(times, async (n) => {
    await client.edit(key(n));
    return client.ask(SPEC_VIEW, { uri: client.uri });
  });
  await client.stop();
  return {
    completion: { p50: median(completions), p95: quantile(completions, 0.95) },
    hover: quantile(hovers, 0.95),
    actions: quantile(actions, 0.95),
    lenses: quantile(lenses, 0.95),
    tokens: quantile(tokens, 0.95),
    view: quantile(views, 0.95),
  };
}

/**
 * Types a name again and again, and asks for what may follow at each key. An answer without items is a mistake.
 * @param {LanguageClient} client
 * @param {ReturnType<typeof listPlace>} place
 * @param {number} times
 */
async function completing(client, { line, lead, typed }, times) {
  await client.edit({ line, from: 0, to: 0, text: `${lead}\n` });
  let items = 0;
  const milliseconds = await repeated(times, async (n) => {
    const at = n % typed.length;
    if (at === 0 && n > 0)
      await client.edit({ line, from: lead.length, to: lead.length + typed.length, text: '' });
    const from = lead.length + at;
    const position = { line, character: from + 1 };
    const answer = await client.ask(
      'completion',
      { position },
      { line, from, to: from, text: typed[at] ?? '' },
    );
    items += (answer.result?.items ?? answer.result ?? []).length;
    return answer;
  });
  if (items === 0) throw new Error(`nothing was offered behind “${lead}${typed}”`);
  return milliseconds;
}

/**
 * @param {number} times
 * @param {(n: number) => Promise<{ milliseconds: number }>} ask
 */
async function repeated(times, ask) {
  const milliseconds = [];
  const started = performance.now();
  const isInTime = () => performance.now() - started < MOST_MILLISECONDS;
  for (let n = 0; n < times + UNCOUNTED && (n < 2 * UNCOUNTED || isInTime()); n++)
    milliseconds.push((await ask(n)).milliseconds);
  return milliseconds.slice(UNCOUNTED);
}

/**
 * The line behind the list element that is nearest to the middle, and what is typed there.
 * @param {string} text
 */
function listPlace(text) {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  const found = LISTS.flatMap(({ below, lead, typed }) =>
    lines.flatMap((line, i) => (below.test(line) ? [{ line: i + 1, lead, typed }] : [])),
  ).sort((a, b) => Math.abs(a.line - middle) - Math.abs(b.line - middle));
  if (!found[0]) throw new Error('the document has no list to type into');
  return found[0];
}
