import { expect, test } from 'vitest';
import { isBareHost, repairUrl } from '../../../server/core/text/bare-host.ts';
import { fitsPattern, isPrivateHost, urlsIn } from '../../../server/core/text/url.ts';

const found = (text: string) => urlsIn(text).map((url) => url.text);

test.each([
  ['see https://docs.stripe.com/api.', ['https://docs.stripe.com/api']],
  [
    '(wss://a.example/live), ws://b.example:80/x?y=[1]',
    ['wss://a.example/live', 'ws://b.example:80/x?y=[1]'],
  ],
  [
    'https://en.wikipedia.org/wiki/Ping_(networking)',
    ['https://en.wikipedia.org/wiki/Ping_(networking)'],
  ],
  ['wss://<host>/live and wss://{env}.acme.com', ['wss://<host>/live', 'wss://{env}.acme.com']],
  ['"https://a.example" | https://b.example|', ['https://a.example', 'https://b.example']],
  ['and/or, a//b, ://x, 12://x', []],
])('the addresses in %s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('the parts of an address', () => {
  expect(urlsIn('x WSS://ann:pw@Api.Acme.com:8443/live/a?b=c#d')[0]).toMatchObject({
    start: 2,
    scheme: 'wss',
    host: 'api.acme.com',
    path: '/live/a',
    query: '?b=c',
  });
  expect(urlsIn('ws://[::1]:3000/x')[0]?.host).toBe('[::1]');
});

test.each([
  'localhost',
  '127.0.0.1',
  '[::1]',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.0.9',
  'chat',
  'a.local',
  'b.internal',
  'c.test',
  '[fd00::1]',
])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true));

test.each(['api.acme.com', '8.8.8.8', '172.32.0.1', 'localhost.acme.com', '[2001:db8::1]'])(
  '%s is public',
  (host) => expect(isPrivateHost(host)).toBe(false),
);

test('patterns of hosts and paths', () => {
  expect(
    fitsPattern('a1.execute-api.eu-west-1.amazonaws.com', '*.execute-api.*.amazonaws.com', '.'),
  ).toBe(true);
  expect(fitsPattern('ws-eu.pusher.com', 'ws-*.pusher.com', '.')).toBe(true);
  expect(fitsPattern('ws-.pusher.com', 'ws-*.pusher.com', '.')).toBe(false);
  expect(fitsPattern('/app/key', '/app/*', '/')).toBe(true);
  expect(fitsPattern('/app/', '/app/*', '/')).toBe(false);
});

test.each(['api.acme.com/live', 'acme.io', 'a.b.example:8080'])('%s is a host', (word) =>
  expect(isBareHost(word)).toBe(true),
);

test.each([
  'Socket.IO',
  'config.ws.url',
  'app.config.ts',
  'v1.2',
  'process.env',
  'README',
  '.com',
  'a..com',
])('%s is none', (word) => expect(isBareHost(word)).toBe(false));

test.each([
  ['https//a.example', 'https://a.example'],
  ['https:/a.example/x', 'https://a.example/x'],
  ['https:\\\\a.example\\x', 'https://a.example/x'],
  ['a.example/x', 'wss://a.example/x'],
  ['https://a.example', undefined],
  ['note:something', undefined],
  ['//a.example', undefined],
])('%s was meant to be %s', (word, meant) => {
  expect(repairUrl(word, 'wss')?.text).toBe(meant);
});

test('hostile text takes no longer than its length', () => {
  const started = performance.now();
  for (const piece of ['a://', '(', 'http://(', '://', 'a.', '<a', '))))', 'x{'])
    found(piece.repeat(100_000 / piece.length));
  expect(performance.now() - started).toBeLessThan(2_000);
});
