import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameReader, frameOf } from '../../../server/main.frames.ts';
import { PROPERTY } from '../../helpers/property.ts';

function readAll(chunks: readonly Buffer[]): unknown[] {
  const reader = new FrameReader();
  return chunks.flatMap((chunk) => [...reader.read(chunk)]);
}

test('messages come out as they went in, wherever the stream is cut', () => {
  const message = fc.record({ text: fc.string({ unit: 'binary' }), n: fc.integer() });
  const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(message), cuts, (messages, lengths) => {
      const stream = Buffer.concat(messages.map(frameOf));
      const chunks: Buffer[] = [];
      for (let at = 0, i = 0; at < stream.length; i++) {
        const length = lengths[i % lengths.length] ?? 1;
        chunks.push(stream.subarray(at, at + length));
        at += length;
      }
      expect(readAll(chunks)).toEqual(JSON.parse(JSON.stringify(messages)));
    }),
    PROPERTY,
  );
});

test.each([
  ['a body that is no JSON', 'Content-Length: 3\r\n\r\n{x}'],
  ['a body that is no UTF-8', Buffer.from('Content-Length: 2\r\n\r\n\xff\xfe', 'latin1')],
  ['no body', 'Content-Length: 0\r\n\r\n'],
])('%s is passed over, and the next message is read', (_, bad) => {
  const good = frameOf({ a: 1 });
  expect(readAll([Buffer.concat([Buffer.from(bad), good])])).toEqual([undefined, { a: 1 }]);
});

test.each([
  'content-length: 2\r\n\r\n{}',
  'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length:2 \r\n\r\n{}',
])('a header may be written as %j', (text) => {
  expect(readAll([Buffer.from(text)])).toEqual([{}]);
});

test.each([
  ['a header that does not end', 'x'.repeat(9_000)],
  ['a header without a length', 'Content-Type: x\r\n\r\n'],
  ['a length that is no number', 'Content-Length: -3\r\n\r\n'],
  ['a body that nobody could hold', 'Content-Length: 99999999999\r\n\r\n'],
])('%s is an error', (_, text) => {
  expect(() => readAll([Buffer.from(text)])).toThrow(/does not end|no length|too long/);
});
