import { describe, expect, test } from 'vitest';
import { FONTS } from '../../../view/drawing/font.ts';
import { cut, drawable, wrap } from '../../../view/drawing/text.ts';
import { textWidth } from '../../../view/drawing/text-width.ts';

const { text: FONT } = FONTS;

test.each([
  ['Stripe\t \r\n Checkout ', 'Stripe Checkout'],
  ['a\u0000b\u202ec\ud83dd\ufffee', 'abcde'],
  ['\u{1f4b3} Karte', '\u{1f4b3} Karte'],
  ['x'.repeat(401), `${'x'.repeat(400)}…`],
])('%j is drawn as %j', (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});

test.each([
  ['Stripe', 'Stripe'],
  ['Firebase Cloud Messaging', 'Firebase Clou…'],
  ['支付宝支付宝支付宝', '支付宝支付…'],
  [
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(9),
    `${'\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(5)}…`,
  ],
])('%j is cut to %j', (text, drawn) => {
  expect(cut(text, 90, FONT)).toBe(drawn);
  expect(textWidth(drawn, FONT)).toBeLessThanOrEqual(90);
});

describe('a text in lines', () => {
  test.each([
    ['', []],
    ['grant access', ['grant access']],
    ['grant access and send a mail', ['grant access and', 'send a mail']],
    ['a_very_long_event_name', ['a_very_long_eve', 'nt_name']],
    ['支付宝支付宝', ['支付宝支付宝']],
    ['end the access, tell the owner, and write it down', ['end the access,', 'tell the owner,…']],
  ])('%j', (text, lines) => {
    const drawn = wrap(text, 95, FONT, 2);
    expect(drawn).toEqual(lines);
    for (const line of drawn) expect(textWidth(line, FONT)).toBeLessThanOrEqual(95);
  });
});
