import type { FlowView, StepView } from '../../server/core/features/view/spec-view.ts';

const AT = { start: 0, end: 1 };

export function stepOf(event: string, parts: Partial<StepView> = {}): StepView {
  return { event, state: 'listed', at: AT, action: '', description: '', ...parts };
}

/** A flow in which each kind of step occurs. */
export const SUBSCRIPTIONS: FlowView = {
  at: AT,
  integration: 'Payment Gateway Integration',
  provider: 'Stripe',
  flow: 'Subscriptions',
  steps: [
    stepOf('checkout.session.completed', { action: 'Activate the subscription' }),
    stepOf('invoice.paid', {
      action:
        'Extend the access until the end of the period that was paid, write the invoice down for the accountants, and send the receipt to the owner of the account and to whom they have named beside them',
    }),
    stepOf('invoice.payment_failed', {
      state: 'missing',
      description: 'Occurs whenever an invoice payment attempt fails.',
    }),
    stepOf('customer.subscription.cancelled', { state: 'wrong', action: 'End the access' }),
    stepOf('customer.subscription.trial_will_end'),
  ],
};
