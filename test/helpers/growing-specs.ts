import { type GrowingText, letters, numbered } from './growing-text.ts';

const dataSync = (sections: string): string =>
  `# 3rd Party Integrations & Data Sync\n\n${sections}`;
/** A section about payments that goes on so. */
export const payments = (rest: string): string =>
  dataSync(`## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n${rest}`);
const mails = (rest: string): string =>
  dataSync(`## 3. Email & Communication Service\n\n- **Provider:** SendGrid\n${rest}`);
const pushes = (rest: string): string =>
  dataSync(
    `## 4. Push Notifications (Mobile/Web)\n\n- **Provider:** FCM\n- **Standard Payload Structure:**\n\n${rest}`,
  );
const realtime = (rest: string): string =>
  dataSync(`## 5. Real-Time Data Synchronization\n\n- **Technology:** Socket.IO\n${rest}`);
const fallback = (rest: string): string =>
  dataSync(
    `## 6. External Dependencies & Fallback Strategy\n\n| External Service | Criticality Level | Fallback Strategy |\n|---|---|---|\n${rest}`,
  );
const external = (rest: string): string => `# External Integrations\n\n## Overview\n\n${rest}`;
const stripe = (rest: string): string =>
  external(`Stripe.\n\n## Stripe\n\n- **Provider**: Stripe\n\n${rest}`);

/** What a document of ours may be full of. */
export const GROWING_SPECS: readonly GrowingText[] = [
  {
    name: 'equal webhook events in one list',
    count: 5_000,
    make: (n) => payments(`- **Required Webhook Events:**\n${'  - invoice.paid: x\n'.repeat(n)}`),
  },
  {
    name: 'unknown webhook events in one list',
    count: 2_000,
    make: (n) =>
      payments(
        `- **Required Webhook Events:**\n${numbered(n, (i) => `  - invoice.${letters(i)}: x\n`)}`,
      ),
  },
  {
    name: 'misspelt webhook events in one list',
    count: 2_000,
    make: (n) =>
      payments(`- **Required Webhook Events:**\n${'  - chekout.session.completed: x\n'.repeat(n)}`),
  },
  {
    name: 'deprecated webhook events in one list',
    count: 2_000,
    make: (n) =>
      payments(`- **Required Webhook Events:**\n${'  - order.payment_succeeded: x\n'.repeat(n)}`),
  },
  {
    name: 'webhook events of another provider',
    count: 2_000,
    make: (n) =>
      payments(`- **Required Webhook Events:**\n${'  - payment.capture.completed: x\n'.repeat(n)}`),
  },
  {
    name: 'endpoints with several mistakes each',
    count: 1_000,
    make: (n) =>
      stripe(`### Endpoints Used\n\n${'- `GTE http://api.stripe.com/v1/customer`: x\n'.repeat(n)}`),
  },
  {
    name: 'webhook events in a table',
    count: 2_000,
    make: (n) =>
      payments(
        `\n| Webhook Event | Action |\n|---|---|\n${numbered(n, (i) => `| invoice.${letters(i)} | x |\n`)}`,
      ),
  },
  {
    name: 'webhook events in one sentence',
    count: 2_000,
    make: (n) =>
      payments(
        `- **Required Webhook Events:** ${numbered(n, (i) => `invoice.x${letters(i)},${i % 20 ? ' ' : '\n  '}`)}\n`,
      ),
  },
  {
    name: 'mail triggers',
    count: 1_000,
    make: (n) =>
      mails(
        `- **Core Email Triggers:**\n${numbered(
          n,
          (i) =>
            `  - **Event:** Order ${letters(i)}\n    - **Trigger Condition:** now\n    - **Dynamic Variables:** {{first_name}}\n`,
        )}`,
      ),
  },
  {
    name: 'variables of one mail',
    count: 5_000,
    make: (n) =>
      mails(
        `- **Core Email Triggers:**\n  - **Event:** Order\n    - **Dynamic Variables:** ${numbered(n, (i) => `{{v_${letters(i)}}},${i % 20 ? ' ' : '\n      '}`)}\n`,
      ),
  },
  {
    name: 'equal variables of one mail',
    count: 5_000,
    make: (n) =>
      mails(
        `- **Core Email Triggers:**\n  - **Event:** Order\n    - **Dynamic Variables:** ${numbered(n, (i) => `{{first_name}},${i % 20 ? ' ' : '\n      '}`)}\n`,
      ),
  },
  {
    name: 'members of one payload',
    count: 5_000,
    make: (n) =>
      pushes(
        `\`\`\`json\n{ "message": { "token": "x", "data": {\n${numbered(n, (i) => `"k${i}": "v",\n`)}"z": "" } } }\n\`\`\`\n`,
      ),
  },
  {
    name: 'wrong members of one payload',
    count: 5_000,
    make: (n) =>
      pushes(
        `\`\`\`json\n{ "message": { "token": "x",\n${numbered(n, (i) => `"k${i}": "v",\n`)}"z": "" } }\n\`\`\`\n`,
      ),
  },
  {
    name: 'lines of a bare payload',
    count: 5_000,
    make: (n) =>
      pushes(
        `{ "message": { "token": "x", "data": {\n\n${numbered(n, (i) => `"k${i}": "v",\n${i % 3 ? '' : '\n'}`)}"z": "" } } }\n`,
      ),
  },
  {
    name: 'payloads',
    count: 500,
    make: (n) =>
      pushes('```json\n{ "message": { "token": "x", "data": { "a": 1 } } }\n```\n\n'.repeat(n)),
  },
  {
    name: 'broken payloads',
    count: 500,
    make: (n) => pushes('```json\n{ "message": { "token": x, "data": \n```\n\n'.repeat(n)),
  },
  {
    name: 'real-time events',
    count: 2_000,
    make: (n) =>
      realtime(
        `- **Core Events:**\n${numbered(n, (i) => `  - Broadcast: \`ev_${letters(i)}\` x\n`)}`,
      ),
  },
  {
    name: 'rows of fallback',
    count: 2_000,
    make: (n) => fallback(numbered(n, (i) => `| Service ${letters(i)} | High | Retry. |\n`)),
  },
  {
    name: 'rows of fallback for one provider',
    count: 2_000,
    make: (n) => fallback('| Twilio | High | Retry. |\n'.repeat(n)),
  },
  {
    name: 'integrations',
    count: 300,
    make: (n) =>
      external(
        `Many.\n\n${numbered(n, (i) => `## Service ${letters(i)}\n\n- **Purpose**: x\n- **Provider**: ${i % 2 ? 'Stripe' : `Acme ${letters(i)}`}\n\n### Endpoints Used\n\n- \`POST /v1/x\`: y\n\n`)}`,
      ),
  },
  {
    name: 'mentions in the overview',
    count: 1_000,
    make: (n) => external(numbered(n, (i) => `- Acme${letters(i)}: payments\n- Stripe: x\n`)),
  },
  {
    name: 'sentences of the overview',
    count: 2_000,
    make: (n) => external('We use Stripe for payments. Push is not applicable.\n'.repeat(n)),
  },
  {
    name: 'endpoints',
    count: 2_000,
    make: (n) =>
      stripe(`### Endpoints Used\n\n${numbered(n, (i) => `- \`POST /v1/${letters(i)}\`: y\n`)}`),
  },
  {
    name: 'error responses',
    count: 2_000,
    make: (n) =>
      stripe(
        `### Error Handling\n\n- **Specific Errors Handled**:\n${numbered(n, (i) => `  - \`${400 + (i % 30)} Bad Requst\`: y\n`)}`,
      ),
  },
  {
    name: 'references',
    count: 2_000,
    make: (n) =>
      `# 3rd Party Integrations & Data Sync\n\n**Reference:** ${numbered(n, (i) => `docs/${letters(i)}.md,${i % 20 ? ' ' : '\n'}`)}\n`,
  },
  {
    name: 'placeholders',
    count: 2_000,
    make: (n) => payments('  - **Payment Flow:** [e.g., Checkout] TBD\n'.repeat(n)),
  },
  {
    name: 'instructions',
    count: 2_000,
    make: (n) => payments('\n<!-- AI INSTRUCTION: remove this -->\n'.repeat(n)),
  },
  {
    name: 'suppression comments',
    count: 2_000,
    make: (n) =>
      payments('\n<!-- integration-spec-disable-next-line placeholder -->\nTBD\n'.repeat(n)),
  },
  {
    name: 'suppression comments that hide nothing',
    count: 2_000,
    make: (n) => payments('\n<!-- integration-spec-disable-next-line nothing -->\nx\n'.repeat(n)),
  },
  {
    name: 'suppression comments of no rule',
    count: 4_000,
    make: (n) => payments('<!-- integration-spec-disable-next-line nothing -->\n'.repeat(n)),
  },
  {
    name: 'rules in one suppression comment',
    count: 500,
    make: (n) =>
      payments(
        `\n<!-- integration-spec-disable-next-line ${numbered(n, (i) => `r-${letters(i)} `)}-->\nx\n`,
      ),
  },
  {
    name: 'copies of a section',
    count: 500,
    make: (n) =>
      dataSync('## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n\n'.repeat(n)),
  },
  {
    name: 'copies of a label',
    count: 2_000,
    make: (n) => payments('- **Payment Flow:** Checkout\n'.repeat(n)),
  },
  {
    name: 'providers of one section',
    count: 1_000,
    make: (n) => payments('- **Provider:** Adyen\n  - **Payment Flow:** x\n'.repeat(n)),
  },
  {
    name: 'providers below headings',
    count: 500,
    make: (n) =>
      payments(
        numbered(n, (i) => `\n### ${i % 2 ? 'Adyen' : 'PayPal'}\n\n- **Payment Flow:** x\n`),
      ),
  },
  {
    name: 'metadata',
    count: 2_000,
    make: (n) => dataSync(numbered(n, (i) => `**Field ${letters(i)}:** x\n\n`)),
  },
  {
    name: 'lines of front matter',
    count: 2_000,
    make: (n) =>
      `---\nintegration-spec: data-sync\n${numbered(n, (i) => `k${i}: "v"\n`)}---\n# T\n`,
  },
  {
    name: 'statements that something is not applicable',
    count: 2_000,
    make: (n) => payments(`\n${'Not applicable, we have no shop.\n\n'.repeat(n)}`),
  },
];
