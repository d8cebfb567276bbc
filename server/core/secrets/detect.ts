import type { DetectedSecret, SecretDetector } from '../catalogs/facts.ts';
import { FORMATS } from './formats.ts';
import { LIBRARY } from './library.ts';
import { looksReal } from './looks-real.ts';
import { serviceTokens } from './service-token.ts';

/** Addresses at which nobody but their author can do anything with the password. */
const LOCAL_HOST =
  /^@(?:localhost|127\.|10\.|192\.168\.|\[|[^.\s/:?]+(?=[\s/:?]|$)|(?:[\w-]+\.)*example\.|[^\s/]*\.(?:test|local|internal|invalid|example)(?=[\s/:?]|$))/i;

/** The live credentials in a text, by place; none of them overlap. Never throws. */
export const detectSecrets: SecretDetector = (text) => {
  const found = [...fromFormats(text), ...fromLibrary(text), ...serviceTokens(text)]
    .filter(({ hidden }) => looksReal(text.slice(hidden.start, hidden.end)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((secret) => {
    const isNew = secret.start >= end;
    if (isNew) end = secret.end;
    return isNew;
  });
};

function* fromFormats(text: string): Generator<DetectedSecret> {
  for (const { what, pattern } of FORMATS) {
    for (const match of text.matchAll(pattern)) yield secret(what, match.index, match);
  }
}

function* fromLibrary(text: string): Generator<DetectedSecret> {
  for (const { what, shape, find } of LIBRARY) {
    for (const { start } of find(text)) {
      const match = shape.exec(text.slice(start));
      if (!match) continue;
      const at = start + match.index;
      if (!LOCAL_HOST.test(text.slice(at + match[0].length))) yield secret(what, at, match);
    }
  }
}

/** `match` has two groups: what may be shown, and what is hidden. */
function secret(
  what: string,
  start: number,
  [whole, head = '', body = '']: RegExpMatchArray,
): DetectedSecret {
  const from = start + head.length;
  return {
    what,
    start,
    end: start + whole.length,
    hidden: { start: from, end: from + body.length },
  };
}
