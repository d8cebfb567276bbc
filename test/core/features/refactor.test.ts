import { describe, expect, test } from 'vitest';
import { checkRefactor, refactored, refactorsIn } from '../../helpers/check-refactor.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const FRONT =
  '---\nintegration-spec: data-sync\n---\n\n# Tide\n\n**Project Name:** tide_and_time\n\n';
const PAYMENT = `${FRONT}## Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
`;
const FALLBACK = `
## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **SendGrid** | High | Queue the mails. |
`;

describe('the events that the flow needs', () => {
  const title = 'Add “checkout.session.completed”';
  const before = `${PAYMENT}  - charge.refunded: Cancel the booking\n`;
  const after = `${before}  - checkout.session.completed: [Action to take]\n`;

  test.each(['Stripe\n', 'Checkout Session\n', 'Cancel'])(
    'are added from anywhere in the integration: behind %j',
    (words) => {
      const at = before.replace(
        words,
        (found) => `${found.trimEnd()}$0${found.endsWith('\n') ? '\n' : ''}`,
      );
      checkRefactor(at, after, title);
    },
  );

  test.each(['escaped', 'CRLF', 'other bullets'])('in every spelling: %s', (name) => {
    const spell = SPELLINGS[name] as (text: string) => string;
    expect(refactored(spell(before).replace('Cancel', '$0Cancel'), 'Add “')).toBe(spell(after));
  });

  test('are inserted below a label with nothing under it', () => {
    checkRefactor(
      PAYMENT.replace('to Listen:**', 'to Listen:**$0'),
      `${PAYMENT}  - checkout.session.completed: [Action to take]\n`,
      'Insert what the flow needs',
    );
  });

  test('are not offered where none is missing, or nobody has filled the list in', () => {
    const offered = (text: string) =>
      refactorsIn(text).filter((each) => /^(?:Add|Insert what)/.test(each));
    expect(offered(after.replace('Cancel', '$0Cancel'))).toEqual([]);
    expect(offered(`${PAYMENT}  - [e.g., payment_intent.succeeded]$0\n`)).toEqual([]);
  });
});

describe('the fallback row', () => {
  test('is added from the line that names the provider', () => {
    checkRefactor(
      `${PAYMENT}  - charge.refunded: Cancel\n${FALLBACK}`.replace('** Stripe', '** Stri$0pe'),
      `${PAYMENT}  - charge.refunded: Cancel\n${FALLBACK}| **Stripe** | [Level] | [Strategy] |\n`,
      'Add a fallback row for “Stripe”',
    );
  });

  test('is not offered on other lines, nor where there is one', () => {
    const rows = (text: string) =>
      refactorsIn(text).filter((each) => each.includes('fallback row'));
    expect(rows(`${PAYMENT}$0${FALLBACK}`)).toEqual([]);
    const covered = `${PAYMENT}${FALLBACK}| Stripe | High | Wait. |\n`;
    expect(rows(covered.replace('** Stripe', '** Stri$0pe'))).toEqual([]);
  });
});

describe('all missing sections', () => {
  test('are inserted from the title', () => {
    const text = refactored(PAYMENT.replace('# Tide', '# Ti$0de'), 'Insert all missing sections');
    expect(text.match(/^## /gm)).toHaveLength(6);
  });

  test('are not offered elsewhere, nor where none is missing', () => {
    const titles = (text: string) => refactorsIn(text).filter((each) => each.includes('missing'));
    expect(titles(PAYMENT.replace('Stripe', 'Stri$0pe'))).toEqual([]);
    const whole = refactored(PAYMENT.replace('# Tide', '# Ti$0de'), 'missing sections');
    expect(titles(whole.replace('# Tide', '# Ti$0de'))).toEqual([]);
  });
});
