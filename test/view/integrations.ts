import type {
  FallbackView,
  IntegrationView,
  Shown,
} from '../../server/core/features/view/spec-view.ts';

const AT = { start: 0, end: 1 };

/** An integration of which nothing is missing, but for what the test says of it. */
export function integrationOf(parts: Partial<IntegrationView> = {}): IntegrationView {
  const { name = 'Stripe' } = parts;
  return {
    key: name,
    name,
    providers: [],
    purpose: 'payment',
    at: AT,
    state: 'complete',
    reason: '',
    missing: [],
    errors: 0,
    warnings: 0,
    traffic: [],
    fallback: undefined,
    ...parts,
  };
}

export function fallbackOf(strategy: string, parts: Partial<FallbackView> = {}): FallbackView {
  const state = strategy === '' ? 'missing' : 'done';
  return { name: '', providers: [], at: AT, criticality: 'high', strategy, state, ...parts };
}

export function shownOf<T>(items: readonly T[], total = items.length): Shown<T> {
  return { items, total };
}
