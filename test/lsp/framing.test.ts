import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameReader } from '../../server/main.frames.ts';
import { PROPERTY } from '../helpers/property.ts';

const framed = (text: string) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
const GOOD = framed('{"id":1}');

/** What a reader makes of pieces that come one after the other, until it gives up. */
function read(pieces: readonly Uint8Array[]) {
  const seen = { messages: [] as unknown[], passedOver: 0, lost: 0 };
  const reader = new FrameReader();
  try {
    for (const piece of pieces) {
      for (const message of reader.read(Buffer.from(piece))) {
        if (message === undefined) seen.passedOver++;
        else seen.messages.push(message);
      }
    }
  } catch {
    seen.lost++;
  }
  return seen;
}

const ONE = [{ id: 1 }];

test.each<[string, string | Uint8Array, object]>([
  ['a message', GOOD, { messages: ONE }],
  ['two', GOOD + GOOD, { messages: [...ONE, ...ONE] }],
  ['another header', `X: y\r\n${GOOD}`, { messages: ONE }],
  ['a header in capitals', GOOD.replace('Content-Length', 'CONTENT-LENGTH'), { messages: ONE }],
  ['no JSON', framed('{"a":') + GOOD, { messages: ONE, passedOver: 1 }],
  ['nothing', framed('') + GOOD, { messages: ONE, passedOver: 1 }],
  ['null', framed('null') + GOOD, { messages: [null, ...ONE] }],
  ['a number', framed('7') + GOOD, { messages: [7, ...ONE] }],
  ['a hundred thousand lists', framed('['.repeat(100_000)), { passedOver: 1 }],
  [
    'bytes that are no UTF-8',
    Buffer.concat([
      Buffer.from('Content-Length: 4\r\n\r\n'),
      Buffer.from([0xff, 0xfe, 0x80, 0x81]),
      Buffer.from(GOOD),
    ]),
    { messages: ONE, passedOver: 1 },
  ],
  ['an unfinished message', GOOD.slice(0, -2), {}],
  ['no length', 'Foo: bar\r\n\r\n', { lost: 1 }],
  ['no colon', 'hello\r\n\r\n', { lost: 1 }],
  ['a length in words', `Content-Length: six\r\n\r\n${GOOD}`, { lost: 1 }],
  ['a negative length', `Content-Length: -5\r\n\r\n${GOOD}`, { lost: 1 }],
  ['a fraction', `Content-Length: 5.5\r\n\r\n${GOOD}`, { lost: 1 }],
  ['a length of a hundred gigabytes', 'Content-Length: 99999999999\r\n\r\n', { lost: 1 }],
  ['a length of a gigabyte', 'Content-Length: 1073741824\r\n\r\n', { lost: 1 }],
  [
    'a length that is too short',
    `Content-Length: 5\r\n\r\n{"id":1}${GOOD}`,
    { passedOver: 1, lost: 1 },
  ],
  [
    'a length that is too long',
    `Content-Length: 12\r\n\r\n{"id":1}${GOOD}`,
    { passedOver: 1, lost: 1 },
  ],
  ['line ends of one character', `Content-Length: 2\n\n{}${GOOD}`, { passedOver: 1 }],
  ['no header', `{"id":1}\n`.repeat(1_000), { lost: 1 }],
  ['five megabytes of header', 'X'.repeat(5_000_000), { lost: 1 }],
])('%s', (_, input, expected) => {
  const nothing = { messages: [], passedOver: 0, lost: 0 };
  expect(read([Buffer.from(input as string)])).toEqual({ ...nothing, ...expected });
});

test('messages are whole, wherever the stream is cut', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.nat(), text: fc.string({ unit: 'grapheme' }) })),
      fc.array(fc.nat({ max: 40 })),
      (messages, cuts) => {
        let rest = Buffer.from(messages.map((each) => framed(JSON.stringify(each))).join(''));
        const pieces = cuts.map((length) => {
          const piece = rest.subarray(0, length);
          rest = rest.subarray(length);
          return piece;
        });
        expect(read([...pieces, rest]).messages).toEqual(messages);
      },
    ),
    PROPERTY,
  ));

test('a large message that trickles in costs no more than its bytes', () => {
  const text = JSON.stringify({ text: 'x'.repeat(8_000_000) });
  const bytes = Buffer.from(framed(text));
  const pieces = Array.from({ length: Math.ceil(bytes.length / 1_000) }, (_, i) =>
    bytes.subarray(i * 1_000, (i + 1) * 1_000),
  );
  const before = process.cpuUsage();
  expect(read(pieces).messages).toHaveLength(1);
  // Joined anew for each piece, it would be half a minute.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
});
