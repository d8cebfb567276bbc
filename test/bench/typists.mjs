import { listPlace, middleOf } from './places.mjs';

/** @typedef {import('./language-client.mjs').LanguageClient} LanguageClient */
/** One key each: the milliseconds from it to what is waited for. @typedef {() => Promise<number>} Typist */

const PROSE = 'and retries it when the provider is slow to answer. ';

/**
 * Writes on in the middle of the document; waits for the diagnostics of each key.
 * @param {LanguageClient} client @param {string} text
 * @returns {Typist}
 */
export function proseTypist(client, text) {
  const { line, character } = middleOf(text);
  let n = 0;
  return () => {
    const at = character + n;
    const key = PROSE[n++ % PROSE.length] ?? ' ';
    return client.edit({ line, from: at, to: at, text: key });
  };
}

/**
 * Types a name again and again, on a line of its own, and asks for what may follow at each key, while the
 * diagnostics are on their way as in an editor. Names of which nothing was offered are a mistake.
 * @param {LanguageClient} client @param {string} text
 * @returns {Promise<Typist>}
 */
export async function nameTypist(client, text) {
  const { line, lead, typed } = listPlace(text);
  await client.edit({ line, from: 0, to: 0, text: `${lead}\n` });
  let n = 0;
  let items = 0;
  return async () => {
    const at = n++ % typed.length;
    if (at === 0 && n > 1) {
      if (items === 0) throw new Error(`nothing was offered behind “${lead}${typed}”`);
      items = 0;
      await client.edit({ line, from: lead.length, to: lead.length + typed.length, text: '' });
    }
    const from = lead.length + at;
    const edit = { line, from, to: from, text: typed[at] ?? '' };
    const { milliseconds, result } = await client.complete({ line, character: from + 1 }, edit);
    items += (result?.items ?? result ?? []).length;
    return milliseconds;
  };
}
