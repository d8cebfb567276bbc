import { describe, expect, test } from 'vitest';
import { checkCompletion, checkSpelt, labelsAt } from '../../../helpers/check-completion.ts';
import { dataSync, dataSyncIn, external, MAIL } from '../../../helpers/completion-documents.ts';

const STRIPE = '- **Provider:** Stripe';

describe('headings of sections', () => {
  test.each(['#', '##', '## '])(
    'behind %j those that are missing, in the template’s order',
    (typed) => {
      expect(labelsAt(dataSync(`${STRIPE}\n\n${typed}$0`))).toEqual([
        '3. Email & Communication Service',
        '3. Email & Communication Service …',
        '4. Push Notifications (Mobile/Web)',
        '4. Push Notifications (Mobile/Web) …',
        '5. Real-Time Data Synchronization (WebSockets)',
        '5. Real-Time Data Synchronization (WebSockets) …',
      ]);
    },
  );

  test.each([
    '#$0',
    '##$0',
    '## Pus$0',
    '## $0Push',
    '## 4. $0',
    '## 4. Pus$0',
    '## 7. Pus$0',
    '## **4. Pus$0**',
  ])('the heading takes the place of %j', (typed) => {
    checkSpelt(
      dataSync(`${STRIPE}\n\n${typed}`),
      '4. Push Notifications (Mobile/Web)',
      dataSync(`${STRIPE}\n\n## 4. Push Notifications (Mobile/Web)`),
    );
  });

  test('with everything that belongs below it', () => {
    checkSpelt(
      dataSync(`${STRIPE}\n\n## Em$0`),
      '3. Email & Communication Service …',
      dataSync(`${STRIPE}

## 3. Email & Communication Service

- **Provider:** [e.g., SendGrid]
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** Upon successful insertion into the users table.
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}
  - **Event:** [Another Event based on BRD]
    - **Trigger Condition:** [Condition]
    - **Dynamic Variables:** [Variables]`),
    );
  });

  test('in bold where the others are, with the number as they have it', () => {
    const bold = (text: string) =>
      text.replaceAll(/^## (\d)\. (.*)$/gm, '## **$1) $2**').replaceAll('\n## $0', '\n## $0');
    checkCompletion(
      bold(dataSync(`${STRIPE}\n\n## $0`)),
      '4) Push Notifications (Mobile/Web)',
      bold(dataSync(`${STRIPE}\n\n## 4. Push Notifications (Mobile/Web)`)),
    );
  });

  test('the title, where the document has none', () => {
    const text = (line: string) => `---\nintegration-spec: data-sync\n---\n\n${line}\n`;
    const title = '04 - 3rd Party Integrations & Data Sync';
    checkCompletion(text('# 3rd$0'), title, text(`# ${title}`));
    checkCompletion(text('$0'), title, text(`# ${title}`));
    expect(labelsAt(`${text(`# ${title}`)}\n# $0`)).not.toContain(title);
  });

  test('an integration more may always be written', () => {
    expect(labelsAt(external('## $0'))).toEqual(['[Integration Name]', '[Integration Name] …']);
  });

  test('below an integration those of its sub-sections that are missing', () => {
    const labels = labelsAt(external('### $0')).filter((label) => !label.endsWith('…'));
    expect(labels).toEqual([
      'Endpoints Used',
      'Webhook Events',
      'Data Flow',
      'Error Handling',
      'Rate Limiting',
      'Fallback Strategy',
    ]);
    checkSpelt(external('### Err$0'), 'Error Handling', external('### Error Handling'));
  });

  test('in code a # is no heading', () => {
    expect(labelsAt(dataSync(`${STRIPE}\n\n\`\`\`\n## $0\n\`\`\``))).toEqual([]);
  });
});

describe('labels of fields', () => {
  test.each(['- $0', '- **$0', '- **Pay$0', '- **Pay$0**', '- **Pay$0:**', '- Pay$0'])(
    'where a list element begins as %j',
    (typed) => {
      checkSpelt(
        dataSync(`${STRIPE}\n${typed}`),
        'Payment Flow',
        dataSync(`${STRIPE}\n- **Payment Flow:** [e.g., Checkout Session / Subscriptions]`),
      );
    },
  );

  test('only those that the section lacks, in order', () => {
    expect(labelsAt(dataSync(`${STRIPE}\n- $0`))).toEqual([
      'Payment Flow',
      'Required Webhook Events to Listen',
    ]);
    expect(labelsAt(external('### Error Handling\n\n- **Strategy:** Retry\n- $0'))[0]).toBe(
      'Specific Errors Handled',
    );
  });

  test('a list below a label is indented below it', () => {
    checkSpelt(
      dataSync(`* **Provider:** Stripe\n* $0`),
      'Required Webhook Events to Listen',
      dataSync(`* **Provider:** Stripe
* **Required Webhook Events to Listen:**
  * checkout.session.completed: [Action to take, e.g., Update tenant subscription status to ACTIVE]
  * invoice.payment_failed: [Action to take, e.g., Downgrade tenant to FREE tier and send email]`),
    );
  });

  test('before a value there is nothing but the label', () => {
    checkSpelt(
      dataSync(`${STRIPE}\n- **Pay$0:** Checkout Session`),
      'Payment Flow',
      dataSync(`${STRIPE}\n- **Payment Flow:** Checkout Session`),
    );
  });

  test('the colon stands where the document puts it', () => {
    const outside = (text: string) => text.replaceAll(':**', '**:');
    checkCompletion(
      outside(dataSync(`${STRIPE}\n- $0`)),
      'Payment Flow',
      outside(dataSync(`${STRIPE}\n- **Payment Flow:** [e.g., Checkout Session / Subscriptions]`)),
    );
  });

  test('of the document itself, as lines', () => {
    const text = dataSync(STRIPE).replace('Harbour\n', 'Harbour\n**Gen$0\n');
    checkSpelt(text, 'Generated By', text.replace('**Gen$0', '**Generated By:** @system-analyst'));
  });

  test('of an e-mail trigger', () => {
    const triggers = (more: string) =>
      dataSyncIn(
        MAIL,
        `- **Provider:** SendGrid\n- **Core Email Triggers:**\n  - **Event:** Sign-up\n    - **Trigger Condition:** At once\n${more}`,
      );
    expect(labelsAt(triggers('    - $0'))).toEqual(['Dynamic Variables']);
    expect(labelsAt(triggers('  - $0'))).toEqual(['Event']);
    checkSpelt(
      triggers('    - **Dyn$0'),
      'Dynamic Variables',
      triggers('    - **Dynamic Variables:** [Variables]'),
    );
  });

  test('on a blank line in a section', () => {
    const labels = labelsAt(dataSync(`${STRIPE}\n\n$0`));
    expect(labels.slice(0, 3)).toEqual([
      'Payment Flow',
      'Required Webhook Events to Listen',
      '3. Email & Communication Service',
    ]);
    checkSpelt(dataSync('$0'), 'Provider', dataSync('- **Provider:** [e.g., Stripe]'));
  });

  test('a line that begins with a word is prose, unless a label begins so', () => {
    expect(labelsAt(dataSync(`${STRIPE}\n\nPa$0`))).toEqual(['Payment Flow']);
    expect(labelsAt(dataSync(`${STRIPE}\n\nWe$0`))).toEqual([]);
    expect(labelsAt(dataSync(`${STRIPE}\n\nPayments run through $0`))).toEqual([]);
  });
});
