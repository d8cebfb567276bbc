import { describe, expect, test } from 'vitest';
import { systemName } from '../../../view/map/system-name.ts';
import { mapStateOf, stateWords, wholeWords } from '../../../view/map/words.ts';
import { fallbackOf, integrationOf } from '../integrations.ts';

describe('what the map says of an integration', () => {
  test.each([
    [{}, 'complete', 'complete'],
    [{ state: 'incomplete', missing: ['Provider', 'Flow'] }, 'incomplete', '2 missing'],
    [{ state: 'incomplete' }, 'incomplete', 'incomplete'],
    [{ warnings: 1 }, 'warning', '1 warning'],
    [
      { state: 'incomplete', missing: ['a'], errors: 1, warnings: 2 },
      'error',
      '1 missing, 1 error, 2 warnings',
    ],
    [{ state: 'not-applicable', errors: 1, missing: ['a'] }, 'not-applicable', 'not applicable'],
  ] as const)('%j is %s: %s', (parts, state, words) => {
    const integration = integrationOf(parts);
    expect(mapStateOf(integration)).toBe(state);
    expect(stateWords(integration)).toBe(words);
  });

  test('is whole for who cannot see it', () => {
    const stripe = integrationOf({
      state: 'incomplete',
      missing: ['Payment Flow', 'Webhook Events'],
      traffic: [
        { kind: 'calls', count: 0 },
        { kind: 'webhooks', count: 5 },
        { kind: 'realtime', count: 1 },
      ],
      fallback: fallbackOf('retry'),
    });
    expect(wholeWords(stripe)).toBe(
      'Stripe, payment, 2 missing, calls, 5 webhook events, 1 real-time event, fallback: retry. Missing: Payment Flow, Webhook Events',
    );
  });

  test.each([
    [{ fallback: fallbackOf('') }, 'Stripe, payment, complete, no fallback'],
    [
      { fallback: fallbackOf('[x]', { state: 'placeholder' }) },
      'Stripe, payment, complete, fallback not filled in',
    ],
    [
      { state: 'not-applicable', reason: 'for the MVP', fallback: fallbackOf('') },
      'Stripe, payment, not applicable: for the MVP',
    ],
    [
      { state: 'incomplete', missing: [...'abcdefghij'] },
      'Stripe, payment, 10 missing. Missing: a, b, c, d, e, f, g, h and 2 more',
    ],
  ] as const)('%j', (parts, words) => {
    expect(wholeWords(integrationOf(parts))).toBe(words);
  });
});

test.each([
  ['', 'Our system'],
  ['Acme Shop', 'Acme Shop'],
  ['External Integrations', 'Our system'],
  ['04 - external integrations', 'Our system'],
  ['External Integrations: Acme Shop', 'Acme Shop'],
  ['Acme Shop – External Integrations', 'Acme Shop'],
  ['Acme Shop (external integrations)', 'Acme Shop'],
])('a document called “%s” is about %s', (title, system) => {
  const template = { id: 'external-integrations', title: 'External Integrations' };
  expect(systemName({ title, template })).toBe(system);
});

test('a document is about the project that its metadata name', () => {
  expect(systemName({ title: 'Integrations', project: 'Harbour', template: undefined })).toBe(
    'Harbour',
  );
});
