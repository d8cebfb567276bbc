import { splitLabel } from '../../markdown/label.ts';
import { isBareHost, repairUrl } from '../../text/bare-host.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';
import { hasParameter, type Url } from '../../text/url.ts';
import { addressTextsOf } from './addresses.ts';
import type { Integration } from './integration.ts';
import { urlSlotsOf } from './url-slots.ts';

/** Where clients connect for real-time data, as a document gives it. */
export type ConnectionEndpoint = WholeEndpoint | BrokenEndpoint | PathEndpoint;

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

const known = new WeakMap<Integration, readonly ConnectionEndpoint[]>();

/** The endpoints that an integration gives for its connection. Prose and names of settings are none. */
export function connectionEndpointsOf(integration: Integration): readonly ConnectionEndpoint[] {
  let endpoints = known.get(integration);
  if (!endpoints) {
    endpoints = urlSlotsOf(integration, 'connection').flatMap((slot) =>
      addressTextsOf(slot).flatMap(({ text, addresses }) => {
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
      }),
    );
    known.set(integration, endpoints);
  }
  return endpoints;
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

/** A value that is one word, or begins with one, or sets one in code, and nearly is an address. */
function brokenIn(text: DecodedText): ConnectionEndpoint[] {
  return wordsIn(text).flatMap((word): ConnectionEndpoint[] => {
    const written = word.text.replace(/[.,;:!?]+$/, '');
    const span = word.sourceSpan(0, written.length);
    const repair = repairUrl(written, 'wss');
    if (repair)
      return [{ kind: 'broken', ...span, text: written, repaired: repair.text, why: repair.why }];
    if (/^\/[a-z0-9][\w./{}:-]*$/i.test(written)) return [{ kind: 'path', ...span, text: written }];
    return [];
  });
}

/** The words of a text that may be its value: each code span, else the first word if it stands apart. */
function wordsIn(text: DecodedText): DecodedText[] {
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
