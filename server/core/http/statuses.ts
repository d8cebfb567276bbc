import data from '../../../schemas/http/statuses.yaml';
import { lettersApart } from '../text/letters-apart.ts';

/** A status code of the IANA registry. */
export interface RegisteredStatus {
  readonly code: number;
  readonly phrase: string;
  /** Phrases that were registered before. */
  readonly older?: readonly string[];
  /** The RFC that defines it; RFC 9110 if absent. */
  readonly rfc?: number;
}

interface StatusData {
  readonly registered: readonly RegisteredStatus[];
  readonly unregistered: readonly { readonly by: string; readonly codes: readonly number[] }[];
}

const { registered, unregistered } = data as StatusData;
const byCode = new Map(registered.map((status) => [status.code, status]));
const others = new Map(
  unregistered.flatMap(({ by, codes }) => codes.map((code) => [code, by] as const)),
);
const byPhrase = new Map(
  registered.flatMap(({ code, phrase, older = [] }) =>
    [phrase, ...older].map((each): [string, number] => [each.toLowerCase(), code]),
  ),
);

/** `registered` with IANA, `known` from widespread servers, `unknown` but possible, or no status at all. */
export type StatusKind = 'registered' | 'known' | 'unknown' | 'none';

/** What a number is as an HTTP status. RFC 9110 has 100 to 599. */
export function statusKind(code: number): StatusKind {
  if (byCode.has(code)) return 'registered';
  if (others.has(code)) return 'known';
  return Number.isInteger(code) && code >= 100 && code <= 599 ? 'unknown' : 'none';
}

/** What is registered for a code; undefined for one that is not. */
export function registeredStatus(code: number): RegisteredStatus | undefined {
  return byCode.get(code);
}

/** Who sends a code that nobody registered, in words; undefined for registered and unknown ones. */
export function senderOf(code: number): string | undefined {
  return others.get(code);
}

/** The registered reason phrase of a code; undefined for a code that has none. */
export function reasonPhrase(code: number): string | undefined {
  return byCode.get(code)?.phrase;
}

/** The registered statuses of errors (400 to 599), in order, each with its phrase. */
export function registeredErrors(): { readonly code: number; readonly phrase: string }[] {
  return registered.filter(({ code }) => code >= 400).map(({ code, phrase }) => ({ code, phrase }));
}

/** A reason that is not the one registered for its code. */
export interface WrongReason {
  /** The phrase that belongs to the code. */
  readonly phrase: string;
  /** The code whose phrase it is; undefined for a misspelt one. */
  readonly otherCode: number | undefined;
}

/**
 * What is wrong with a reason that stands behind a code: it is another code's phrase, or within two letters of
 * its own (one, in a short one), letter case included. Undefined for a phrase that is or was registered, for
 * a description, and for a code without a phrase.
 */
export function wrongReason(code: number, reason: string): WrongReason | undefined {
  const status = byCode.get(code);
  if (!status || reason.length > 40) return undefined;
  const { phrase, older = [] } = status;
  const own = [phrase, ...older];
  // `NOT_FOUND` and `NotFound` are constants of some code, and all in one case is a description.
  if (own.includes(reason) || /_/.test(reason)) return undefined;
  if (own.some((each) => each.replace(/\W/g, '') === reason)) return undefined;
  const near = own.find((each) => isNear(reason, each));
  if (near !== undefined)
    return { phrase: own.indexOf(near) > 0 ? near : phrase, otherCode: undefined };
  const otherCode = byPhrase.get(reason.toLowerCase());
  return otherCode === undefined || otherCode === code ? undefined : { phrase, otherCode };
}

function isNear(reason: string, phrase: string): boolean {
  const most = phrase.length <= 4 ? 0 : phrase.length <= 7 ? 1 : 2;
  const withCase = lettersApart(reason, phrase);
  const withoutCase = lettersApart(reason.toLowerCase(), phrase.toLowerCase());
  if (withoutCase === 0) return withCase <= 2;
  return withoutCase <= most;
}
