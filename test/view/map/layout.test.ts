import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntegrationView } from '../../../server/core/features/view/spec-view.ts';
import { layoutMap, type MapLayout } from '../../../view/map/layout.ts';
import type { Box } from '../../../view/map/place.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { PROPERTY } from '../../helpers/property.ts';
import { fallbackOf, integrationOf, shownOf } from '../integrations.ts';
import { sampleIntegrations } from '../sample-integrations.ts';

const lay = (items: readonly IntegrationView[], total?: number) =>
  layoutMap(shownOf(items, total), 'Acme Shop');

const anyIntegration = fc
  .record({
    name: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Stripe', '支付宝'.repeat(9))),
    purpose: fc.constantFrom<IntegrationView['purpose'][]>(
      'payment',
      'email',
      'push',
      'realtime',
      'other',
    ),
    state: fc.constantFrom<IntegrationView['state'][]>('complete', 'incomplete', 'not-applicable'),
    missing: fc.array(fc.string(), { maxLength: 3 }),
    errors: fc.nat(3),
    warnings: fc.nat(3),
    traffic: fc
      .subarray(['calls', 'webhooks', 'realtime'] as const)
      .map((kinds) => kinds.map((kind) => ({ kind, count: kind.length }))),
    fallback: fc.option(
      fc.string().map((strategy) => fallbackOf(strategy)),
      { nil: undefined },
    ),
  })
  .map(integrationOf);

/** What stands wrong, in words; nothing in a drawing that is right. */
function faultsOf({ width, height, system, groups, cards }: MapLayout): string[] {
  const outside = (box: Box) =>
    box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
  const overlaps = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const within = (a: Box, b: Box) =>
    a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
  const pairs = (boxes: readonly Box[]) =>
    boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlaps(a, b)));
  return [
    ...[system, ...groups, ...cards]
      .filter(outside)
      .map((box) => `${JSON.stringify(box)} is outside`),
    ...pairs([system, ...groups]).map((box) => `group ${JSON.stringify(box)} lies on another`),
    ...pairs(cards).map((box) => `card ${JSON.stringify(box)} lies on another`),
    ...cards
      .filter((card) => groups.filter((group) => within(card, group)).length !== 1)
      .map(({ name }) => `${name} is in no group`),
    ...cards.flatMap((card) =>
      card.arrows.flatMap(({ from, to, y }) => {
        const ends = [from, to].sort((a, b) => a - b);
        const isRight = card.x > system.x;
        const right = isRight ? [system.x + system.width, card.x] : [card.x + card.width, system.x];
        const level = y > card.y && y < card.y + card.height;
        return level && ends[0] === right[0] && ends[1] === right[1]
          ? []
          : [`an arrow of ${card.name} leads elsewhere`];
      }),
    ),
  ];
}

/** How many integrations the drawing speaks of: by name, or as “more”. */
function countOf({ cards, groups, rest }: MapLayout): number {
  const more = [...groups.map((group) => group.more), rest];
  return more.reduce((sum, words) => sum + Number(/\d+/.exec(words)?.[0] ?? 0), cards.length);
}

describe('the layout of the map', () => {
  test.each([0, 1, 2, 3, 8, 30, 60, 61, 200, 5_000])('of %i integrations is right', (count) => {
    const layout = lay(sampleIntegrations(count));
    expect(faultsOf(layout)).toEqual([]);
    expect(countOf(layout)).toBe(count);
    expect(layout.cards.length).toBe(Math.min(count, 60));
  });

  test('is right for any integrations', () => {
    fc.assert(
      fc.property(fc.array(anyIntegration, { maxLength: 90 }), fc.nat(3), (items, hidden) => {
        const layout = lay(items, items.length + hidden);
        expect(faultsOf(layout)).toEqual([]);
        expect(countOf(layout)).toBe(items.length + hidden);
      }),
      PROPERTY,
    );
  });

  test('has our system in the middle, and at its sides about as much', () => {
    const { width, height, system, cards } = lay(sampleIntegrations(30));
    expect(system.x + system.width / 2).toBe(width / 2);
    const left = cards.filter(({ x }) => x < system.x).length;
    expect(Math.abs(2 * left - cards.length)).toBeLessThanOrEqual(6);
    expect(height).toBeLessThan(1_200);
  });

  test('keeps what is for one purpose together, payment first', () => {
    const { groups } = lay(sampleIntegrations(30));
    expect(groups.map(({ title }) => title)).toEqual([
      'Payment',
      'E-mail',
      'Real-time',
      'Push',
      'Other',
    ]);
  });

  test('halves what is all for one purpose', () => {
    const others = sampleIntegrations(30).map((each) => ({ ...each, purpose: 'other' as const }));
    const { groups, cards, system } = lay(others);
    expect(groups.map(({ title }) => title)).toEqual(['Other', 'Other']);
    expect(cards.filter(({ x }) => x < system.x).length).toBe(15);
  });

  test('lets no small group pay for a large one', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      integrationOf({ name: `Service ${index}`, purpose: 'other' }),
    );
    const { groups, cards } = lay([...many, integrationOf({ name: 'Stripe' })]);
    expect(cards.map(({ integration }) => integration.name)).toContain('Stripe');
    expect(groups.map(({ more }) => more).filter(Boolean)).toEqual(['and 241 more']);
  });

  test('points calls to the provider, webhooks to us', () => {
    const traffic = [
      { kind: 'calls', count: 1 },
      { kind: 'webhooks', count: 0 },
      { kind: 'realtime', count: 3 },
    ] as const;
    const { cards, system } = lay([integrationOf({ traffic })]);
    const [card] = cards;
    const ours = system.x + system.width;
    expect(card?.arrows.map(({ kind, from, to, words }) => [kind, from, to, words])).toEqual([
      ['calls', ours, card?.x, '1 call'],
      ['webhooks', card?.x, ours, 'webhooks'],
      ['realtime', ours, card?.x, '3 real-time'],
    ]);
  });

  test('lets nothing pass to what is not applicable', () => {
    const traffic = [{ kind: 'calls', count: 1 }] as const;
    const { cards } = lay([integrationOf({ traffic, state: 'not-applicable' })]);
    expect(cards[0]?.arrows.map(({ kind }) => kind)).toEqual(['none']);
  });

  test('takes a moment', () => {
    const thirty = sampleIntegrations(30);
    for (let round = 0; round < 20; round++) lay(thirty);
    const ten = cpuTime(() => {
      for (let round = 0; round < 10; round++) lay(thirty);
    });
    expect(ten / 10).toBeLessThan(20);
  });
});
