import { hasParameter } from './url.ts';

/** Ends of names that make a word with dots a host rather than a file or a key in some configuration. */
const TOP_LEVEL = new Set(
  (
    'com net org io dev app co ai cloud tech me us uk de fr es pt it nl be ch at se no dk fi pl eu ' +
    'id in br mx ar jp kr cn tw hk sg my ph th vn ru ua tr za ng ke au nz ca xyz sh so tv info biz ' +
    'example online site live chat gg run'
  ).split(' '),
);
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}([a-z]{2,24})(?::\d{2,5})?(?=[/?#]|$)/;

/** Whether a word without blanks is a host, with or without a path: `api.acme.com/live`. */
export function isBareHost(word: string): boolean {
  const found = HOST.exec(word);
  return found !== null && TOP_LEVEL.has(found[1] ?? '');
}

/** An address somebody nearly wrote. */
export interface RepairedUrl {
  /** The address that was meant. */
  readonly text: string;
  /** What is wrong, as the end of a sentence. */
  readonly why: string;
}

const BROKEN_MARK =
  /^([a-z][a-z0-9+]{1,8})(?:\/\/|:\/(?!\/)|;\/\/|:\\\\|:\/\/\/+|: \/\/|:(?=[a-z0-9-]{1,63}\.)|\/\/:)/i;
const KNOWN_SCHEMES = ['wss', 'ws', 'https', 'http'];

/**
 * The address that a word was meant to be: `wss//api.acme.com` and `wss:/api.acme.com` without their mark,
 * `api.acme.com/live` without scheme. Undefined for any other word, and for addresses that are whole.
 */
export function repairUrl(word: string, scheme: string): RepairedUrl | undefined {
  const mark = BROKEN_MARK.exec(word);
  const written = mark?.[1]?.toLowerCase() ?? '';
  if (mark && KNOWN_SCHEMES.includes(written)) {
    const rest = word.slice(mark[0].length).replace(/^[/\\]+/, '');
    if (!/^[\w[{<$-]/.test(rest)) return undefined;
    return {
      text: `${written}://${rest.replaceAll('\\', '/')}`,
      why: `what follows “${written}” must be “://”`,
    };
  }
  if (!isBareHost(word) || hasParameter(word)) return undefined;
  return { text: `${scheme}://${word}`, why: `it does not say how to connect (“${scheme}://”)` };
}
