import type { Blank, Draft } from './draft.ts';

/** A tab stop (`$1`, `${1}`), one with a text (`${1:name}`), or an escaped character. */
const PARTS = /\$(\d+)|\$\{(\d+)(?::((?:[^\\}]|\\.)*))?\}|\\([\\$}])/g;

/** A snippet without choices, nesting and variables as a draft. The last stop (`$0`) is left out: a draft ends behind its text. */
export function readSnippet(snippet: string): Draft {
  const draft: (string | Blank)[] = [];
  let text = '';
  let at = 0;
  const flush = () => {
    if (text !== '') draft.push(text);
    text = '';
  };
  for (const { 0: whole, 1: bare, 2: braced, 3: shown = '', 4: escaped, index } of snippet.matchAll(
    PARTS,
  )) {
    text += snippet.slice(at, index) + (escaped ?? '');
    at = index + whole.length;
    const number = bare ?? braced;
    if (number === undefined || number === '0') continue;
    flush();
    draft.push({ text: shown.replace(/\\([\\$}])/g, '$1') });
  }
  text += snippet.slice(at);
  flush();
  return draft;
}
