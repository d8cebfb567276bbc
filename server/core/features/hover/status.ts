import { isStatus } from '../../http/status-code.ts';
import { registeredStatus, senderOf } from '../../http/statuses.ts';
import { line, link, paragraph, type RichText, strong } from '../../text/rich-text.ts';
import type { HoverOf } from './hover-context.ts';

/** What the first digit of a status says (RFC 9110, 15). */
const CLASSES: Readonly<Record<number, string>> = {
  1: 'informational: the request is understood, and goes on',
  2: 'successful: the request is received, understood and accepted',
  3: 'redirection: the client has to do more to complete the request',
  4: 'client error: the request is wrong, or cannot be fulfilled',
  5: 'server error: the server failed to fulfil a request that looks right',
};
const MOST_RANGE = 600;
const REGISTRY = link(
  'IANA: HTTP status codes',
  'https://www.iana.org/assignments/http-status-codes',
);

/** What an HTTP status is registered as. Undefined for what is none. */
export const statusHover: HoverOf<'status'> = ({ code }) => {
  if (!isStatus(code)) return undefined;
  return code.from === code.to ? single(code.from) : classOf(code.from, code.to);
};

function single(code: number): RichText {
  const status = registeredStatus(code);
  if (!status) {
    const sender = senderOf(code);
    const who =
      sender === undefined ? 'and we know of nobody who sends it' : `known from: ${sender}`;
    return [
      paragraph(line`${strong(String(code))} · HTTP status without a registered phrase, ${who}`),
      paragraph([REGISTRY]),
    ];
  }
  const { phrase, older = [], rfc = 9110 } = status;
  const source = link(`RFC ${rfc}`, `https://www.rfc-editor.org/rfc/rfc${rfc}`);
  return [
    paragraph(line`${strong(`${code} ${phrase}`)} · HTTP status`),
    paragraph([`A ${CLASSES[Math.floor(code / 100)]}.`]),
    ...(older.length > 0 ? [paragraph([`Once registered as ${older.join(', ')}.`])] : []),
    paragraph(line`${source} · ${REGISTRY}`),
  ];
}

function classOf(from: number, to: number): RichText {
  const [first, last] = [Math.floor(from / 100), Math.floor(Math.min(to, MOST_RANGE - 1) / 100)];
  const kinds = [first, ...(last === first ? [] : [last])].flatMap((each) => CLASSES[each] ?? []);
  return [
    paragraph(line`${strong(`${from} to ${to}`)} · HTTP statuses`),
    ...kinds.map((words) => paragraph([`${words.charAt(0).toUpperCase()}${words.slice(1)}.`])),
    paragraph([REGISTRY]),
  ];
}
