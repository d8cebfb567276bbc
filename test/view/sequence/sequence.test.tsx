import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowView, StepView } from '../../../server/core/features/view/spec-view.ts';
import { layoutSequence, noteHeight } from '../../../view/sequence/layout.ts';
import { Sequence } from '../../../view/sequence/sequence.tsx';
import { hostileText } from '../../helpers/hostile-text.ts';
import { PROPERTY } from '../../helpers/property.ts';
import { elementsOf } from '../../helpers/well-formed.ts';
import { htmlOf } from '../links.tsx';
import { SUBSCRIPTIONS, stepOf } from '../sample-flow.ts';

const flowOf = (steps: readonly StepView[], parts: Partial<FlowView> = {}): FlowView => ({
  ...SUBSCRIPTIONS,
  ...parts,
  steps,
});
const drawn = (flow: FlowView, system = 'Acme Shop') =>
  htmlOf(() => <Sequence flow={flow} system={system} />);
/** What it says, one text of the drawing after the other. */
const textsOf = (html: string) =>
  [...html.matchAll(/<(text|title)\b[^>]*>([^<]*)/g)].map(([, tag, text]) =>
    tag === 'title' ? `(${text})` : text,
  );

describe('a sequence', () => {
  test('says who, which event, and what is then done', () => {
    expect(textsOf(drawn(SUBSCRIPTIONS))).toEqual([
      'Stripe',
      'Acme Shop',
      '(checkout.session.completed: Activate the subscription)',
      'checkout.session.completed',
      'Activate the subscription',
      '(invoice.paid: Extend the access until the end of the period that was paid, write the invoice down for the accountants, and send the receipt to the owner of the account and to whom they have named beside them)',
      'invoice.paid',
      'Extend the access until the end of the',
      'period that was paid, write the invoice',
      'down for the accountants, and send the r…',
      '(invoice.payment_failed, missing. Occurs whenever an invoice payment attempt fails.)',
      'invoice.payment_failed',
      'missing',
      '(customer.subscription.cancelled, wrong event: End the access)',
      'customer.subscription.cancelled',
      'wrong event',
      'End the access',
      '(customer.subscription.trial_will_end)',
      'customer.subscription.trial_will_end',
    ]);
  });

  test('names the integration where no provider is known', () => {
    expect(textsOf(drawn(flowOf([], { provider: '' })))[0]).toBe('Payment Gatew…');
  });

  test.each([0, 1, 200, 201, 5_000])('of %i events has each in a row of its own', (count) => {
    const steps = Array.from({ length: count }, (_, index) =>
      stepOf(`event.${index}`, { action: 'tell everybody '.repeat(index % 9) }),
    );
    const layout = layoutSequence(flowOf(steps), 'Acme Shop');
    const more = Number(/\d+/.exec(layout.rest)?.[0] ?? 0);
    expect(layout.steps.length + more).toBe(count);
    for (const [index, { y, height, action }] of layout.steps.entries()) {
      const next = layout.steps[index + 1]?.y ?? layout.system.bottom;
      expect(y + height).toBeLessThanOrEqual(next);
      expect(noteHeight(action.length)).toBeLessThan(height);
    }
    expect(layout.system.bottom).toBeLessThan(layout.height);
  });

  test('is well-formed with any text in it', () => {
    fc.assert(
      fc.property(hostileText, fc.string({ unit: 'binary' }), (one, other) => {
        const steps = (['listed', 'missing', 'wrong'] as const).map((state) =>
          stepOf(one, { state, action: other, description: one }),
        );
        const html = drawn(flowOf(steps, { provider: other, flow: one }), other);
        // A page is HTML, where the end of a section that was never begun is a text.
        expect(elementsOf(html.replaceAll(']]>', ''))).toContain('svg');
      }),
      PROPERTY,
    );
  });

  test('of megabytes stays small', () => {
    const long = 'x'.repeat(1_000_000);
    const step = stepOf(long, { action: long, description: long });
    expect(drawn(flowOf(Array(5_000).fill(step))).length).toBeLessThan(1_000_000);
  });
});
