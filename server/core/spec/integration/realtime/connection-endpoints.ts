import { splitLabel } from '../../../markdown/label.ts';
import { isBareHost, repairUrl } from '../../../text/bare-host.ts';
import { comparable } from '../../../text/comparable.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import { hasParameter, type Url } from '../../../text/url.ts';
import { type AddressText, addressTextsOf } from '../endpoints/addresses.ts';
import type { Integration, Slot } from '../integration.ts';
import { urlSlotsOf } from './url-slots.ts';

/** Where clients connect for real-time data, as a document gives it. */
export type ConnectionEndpoint = WholeEndpoint | BrokenEndpoint | PathEndpoint | WordsEndpoint;

export interface WholeEndpoint extends Span {
  readonly kind: 'url';
  readonly url: Url;
  /** True where a part of it is still to be filled in, or differs between environments. */
  readonly isPattern: boolean;
}

/** Something that was meant to be an address and is none. */
export interface BrokenEndpoint extends Span {
  readonly kind: 'broken';
  readonly text: string;
  /** What was meant; undefined where nobody can tell. */
  readonly repaired: string | undefined;
  /** What is wrong, as the end of a sentence. */
  readonly why: string;
}

/** A path without a host. */
export interface PathEndpoint extends Span {
  readonly kind: 'path';
  readonly text: string;
}

/** Words that name no address, nor where it is found. */
export interface WordsEndpoint extends Span {
  readonly kind: 'words';
  readonly text: string;
}

const known = new Memo<Integration, readonly ConnectionEndpoint[]>();

/** The endpoints that an integration gives for its connection. Prose and names of settings are none. */
export function connectionEndpointsOf(integration: Integration): readonly ConnectionEndpoint[] {
  let endpoints = known.get(integration);
  if (!endpoints) {
    endpoints = urlSlotsOf(integration, 'connection').flatMap((slot) => {
      const found = addressTextsOf(slot).flatMap(endpointsIn);
      return found.length === 0 ? wordsIn(slot) : found;
    });
    known.set(integration, endpoints);
  }
  return endpoints;
}

function endpointsIn({ text, addresses }: AddressText): ConnectionEndpoint[] {
  if (addresses.length === 0) return brokenIn(text);
  const split = splitIn(text);
  if (split) return [split];
  return addresses.map(({ start, end, url, isPartial }): ConnectionEndpoint => {
    const isPattern = isPartial || hasParameter(url.text);
    const repair = url.host === '' && !isPattern ? repairUrl(url.text, 'wss') : undefined;
    if (!repair) return { kind: 'url', start, end, url, isPattern };
    const { text: repaired, why } = repair;
    return { kind: 'broken', start, end, text: url.text, repaired, why };
  });
}

/** Words that say where else the address is: a setting, the provider's library, another place. */
const ELSEWHERE =
  /\b(?:env\w*|config\w*|settings?|variables?|secrets?|vault|sdk|library|client|managed|automatic\w*|generated|provided|derived|injected|internal|see|same|default|per|dashboard|console|terraform|deploy\w*|runtime|localhost|none|n a|dns)\b/;

/** A sentence in place of the address. A word or two may be the name of one: a cluster, a region. */
function wordsIn({ value, blocks, field }: Slot): WordsEndpoint[] {
  const words = comparable(value.text);
  const isSentence =
    words.split(' ').length >= 3 && blocks.length === 0 && !value.text.includes('\n');
  const isPlain = value.marks.every(({ kind }) => kind === 'strong' || kind === 'emphasis');
  if (!isSentence || !isPlain || field?.notApplicable || ELSEWHERE.test(words)) return [];
  return [{ kind: 'words', ...value.span, text: value.text }];
}

/** Where a blank parts an address: behind its scheme, or before its path. */
const SPLIT =
  /[a-z][a-z0-9+.-]{0,20}:\/\/(?:[a-z0-9.:-]{1,200} +(?=\/[a-z0-9])\/[^\s,;]{1,200}| +[a-z0-9-]{1,63}\.[^\s,;]{1,200})/i;

function splitIn(text: DecodedText): BrokenEndpoint | undefined {
  const found = SPLIT.exec(text.text);
  if (!found) return undefined;
  return {
    kind: 'broken',
    ...text.sourceSpan(found.index, found.index + found[0].length),
    text: found[0],
    repaired: found[0].replace(/ +/g, ''),
    why: 'a blank ends an address',
  };
}

const LIBRARY = /\b(?:sdk|client library|librar(?:y|ies))\b/i;

/** A value that is one word, or begins with one, or sets one in code, and nearly is an address. */
function brokenIn(text: DecodedText): ConnectionEndpoint[] {
  return candidatesIn(text).flatMap((word): ConnectionEndpoint[] => {
    const written = word.text.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
    const span = word.sourceSpan(0, written.length);
    const repair = repairUrl(written, 'wss');
    // A host beside the library that knows how to connect to it lacks nothing.
    if (repair?.text === `wss://${written}` && LIBRARY.test(text.text)) return [];
    if (repair)
      return [{ kind: 'broken', ...span, text: written, repaired: repair.text, why: repair.why }];
    if (/^\/[a-z0-9][\w./{}:-]*$/i.test(written)) return [{ kind: 'path', ...span, text: written }];
    return [];
  });
}

/** The words of a text that may be its value: each code span, else the first word if it stands apart. */
function candidatesIn(text: DecodedText): DecodedText[] {
  const codes = text.marks.filter(({ kind }) => kind === 'code');
  if (codes.length > 0) {
    return codes
      .map(({ start, end }) => text.slice(start, end))
      .filter((code) => !/\s/.test(code.text));
  }
  const labelled = splitLabel(text);
  const value = labelled && !isBareHost(labelled.label.text) ? labelled.value : text;
  const first = /^\S+/.exec(value.text)?.[0] ?? '';
  const behind = value.text.slice(first.length);
  const standsApart = /^\s*(?:$|[(,;–—-]|\n)/.test(behind) || /[,;]$/.test(first);
  return standsApart ? [value.slice(0, first.length)] : [];
}
