import { isMethod } from '../../../http/methods.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { urlsIn } from '../../../text/url.ts';
import { type Call, callsIn, cellCall } from './calls.ts';
import type { Endpoint, EndpointMethod } from './endpoint.ts';
import type { EndpointPlace } from './endpoint-places.ts';

type TextPlace = Extract<EndpointPlace, { readonly kind: 'text' }>;

const METHOD_BEHIND = /^[\s([—–:`-]{0,4}(GET|POST|PUT|PATCH|DELETE|HEAD)\b/;
/** What parts the names of one entry. */
const BETWEEN = /^(?:[\s,/&|;+`]|\b(?:and|or|y|e|und|et|dan)\b)*$/;
/** What stands before an entry's name, if anything. */
const BEFORE = /(?:^[^\p{L}\p{N}]*|[:：(—–→]\s*`?|\s-\s*`?)$/u;
const WORD = /[A-Za-z]+/g;

/** The endpoints that a text names, in order. */
export function endpointsIn({ text, method, whole }: TextPlace): Endpoint[] {
  const found = callsIn(text);
  const cell = method && isMethod(method.text.trim()) ? cellCall(text) : undefined;
  const calls = found.length === 0 && cell ? [cell] : found;
  const description = text.text;
  let isEntry = true;
  let at = 0;
  return calls.map((call): Endpoint => {
    const before = text.text.slice(at, call.start);
    isEntry = isEntry && (at === 0 ? BEFORE.test(before) : BETWEEN.test(before));
    at = call.end;
    const own = call.methods ? methodsIn(text, call.start, call.start + call.methods.length) : [];
    const beside = method ? methodsIn(method, 0, method.text.length) : methodBehind(text, call);
    const { start, end, path, pathSpan, query, host, address } = placed(text, call);
    return {
      start,
      end,
      path,
      pathSpan,
      query,
      host,
      address,
      methods: own.length > 0 ? own : beside,
      said: isEntry ? 'entry' : 'passing',
      isCode: text.isWithin(call.start, call.end, 'code'),
      whole,
      shared: calls.length,
      description,
    };
  });
}

/** Where a call stands and where it goes. */
export function placed(
  text: DecodedText,
  { start, end, targetStart, host }: Call,
): Pick<Endpoint, 'start' | 'end' | 'path' | 'pathSpan' | 'query' | 'host' | 'address'> {
  const target = text.text.slice(targetStart, end);
  const span = text.sourceSpan(start, end);
  const [url] = urlsIn(target);
  const pathStart = url ? target.length - afterHost(target).length : host.length;
  const said = /^[^?#]*/.exec(target.slice(pathStart))?.[0] ?? '';
  const pathSpan = text.sourceSpan(targetStart + pathStart, targetStart + pathStart + said.length);
  const query = /\?[^#]*/.exec(target.slice(pathStart))?.[0] ?? '';
  const place = text.sourceSpan(targetStart, end);
  const address = url && {
    start: place.start,
    end: place.end,
    url,
    isLink: false,
    isPartial: false,
  };
  return {
    start: span.start,
    end: span.end,
    path: said,
    pathSpan,
    query,
    host: url?.host ?? host.toLowerCase(),
    address,
  };
}

function afterHost(target: string): string {
  return target.slice(target.indexOf('://') + 3).replace(/^[^/?#]*/, '');
}

function methodBehind(text: DecodedText, { end }: Call): EndpointMethod[] {
  const found = METHOD_BEHIND.exec(text.text.slice(end, end + 20));
  const word = found?.[1];
  if (!found || !word) return [];
  return methodsIn(text, end + found[0].length - word.length, end + found[0].length);
}

function methodsIn(text: DecodedText, start: number, end: number): EndpointMethod[] {
  return Array.from(text.text.slice(start, end).matchAll(WORD), ({ 0: word, index }) => {
    const span = text.sourceSpan(start + index, start + index + word.length);
    return { start: span.start, end: span.end, text: word };
  });
}
