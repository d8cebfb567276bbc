/** A text that grows: `make(n)` has n of something, and a reader should take time in proportion. */
export interface GrowingText {
  readonly name: string;
  /** How many of it: the test takes this and twice as much. */
  readonly count: number;
  readonly make: (count: number) => string;
}

const numbered = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const repeated =
  (piece: string) =>
  (count: number): string =>
    piece.repeat(count);
/** A name that no other number has, of letters alone. */
const letters = (index: number): string =>
  [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

const dataSync = (sections: string): string =>
  `# 3rd Party Integrations & Data Sync\n\n${sections}`;
const payments = (rest: string): string =>
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
const CONSTRUCTS: readonly GrowingText[] = [
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

/** What Markdown may be full of. */
const MARKDOWN: readonly GrowingText[] = [
  ['brackets on one line', 100_000, repeated('[x]')],
  ['brackets in one paragraph', 2_000, repeated(`${'[x]'.repeat(30)}\n`)],
  ['brackets in many paragraphs', 2_000, repeated(`${'[x]'.repeat(30)}\n\n`)],
  ['open brackets in many paragraphs', 1_000, repeated(`${'['.repeat(90)}\n\n`)],
  ['one line', 300_000, repeated('words ')],
  ['lines of nine thousand blanks', 50, repeated(`${' '.repeat(9_000)}x\n`)],
  ['lines with nine thousand blanks inside', 50, repeated(`x${' '.repeat(9_000)}x\n\n`)],
  ['lines of nine thousand blanks behind a word', 50, repeated(`x${' '.repeat(9_000)}\n\n`)],
  ['items with nine thousand blanks inside', 50, repeated(`- **a:**${' '.repeat(9_000)}x\n`)],
  ['lines of nine thousand letters', 50, repeated(`${'a'.repeat(9_000)}\n\n`)],
  ['lines of nine thousand colons', 50, repeated(`- a${':'.repeat(9_000)}x\n`)],
  ['lines of nine thousand dashes', 50, repeated(`a ${'-'.repeat(9_000)}x\n`)],
  ['lines of nine thousand stops', 50, repeated(`- a${'.'.repeat(9_000)}x\n`)],
  ['lines of nine thousand quotes', 50, repeated(`- "${'"'.repeat(9_000)}x\n`)],
  ['lines of nine thousand underscores', 50, repeated(`- a${'_'.repeat(9_000)}x\n`)],
  ['lines of nine thousand slashes', 50, repeated(`- a${'/'.repeat(9_000)}x\n`)],
  ['lines of nine thousand braces', 50, repeated(`- ${'{'.repeat(9_000)}x\n`)],
  ['lines of nine thousand backslashes', 50, repeated(`- a${'\\'.repeat(9_000)}x\n`)],
  ['lines of nine thousand stars', 50, repeated(`- a${'*'.repeat(9_000)}x\n`)],
  ['lines of nine thousand parentheses', 50, repeated(`- a${'('.repeat(9_000)}x\n`)],
  ['lines of nine thousand commas', 50, repeated(`- a${','.repeat(9_000)}x\n`)],
  ['lines of nine thousand at signs', 50, repeated(`- a${'@'.repeat(9_000)}x\n`)],
  ['lines of nine thousand capitals', 50, repeated(`- ${'A'.repeat(9_000)} x\n`)],
  ['lines of nine thousand figures', 50, repeated(`- ${'1'.repeat(9_000)} x\n`)],
  ['lines of nine thousand code marks', 50, repeated(`- ${'` '.repeat(4_500)} x\n`)],
  ['lines of opened comments', 50, repeated(`- ${'<!-- '.repeat(1_800)}x\n`)],
  ['lines of addresses', 50, repeated(`- ${'https://a.b/c '.repeat(600)}x\n`)],
  ['lines of entities', 50, repeated(`- ${'&amp;'.repeat(1_800)}x\n`)],
  ['lists in lists', 1_000, (n) => numbered(n, (i) => `${'  '.repeat(i % 90)}- a\n`)],
  ['list levels', 10_000, (n) => `${'- '.repeat(n)}x\n`],
  ['list levels, a line each', 400, (n) => numbered(n, (i) => `${'  '.repeat(i)}- a\n`)],
  ['quote levels', 10_000, (n) => `${'>'.repeat(n)} x\n`],
  ['quote levels, a line each', 400, (n) => numbered(n, (i) => `${'> '.repeat(i)}a\n`)],
  ['numbered levels', 3_000, (n) => `${'1. '.repeat(n)}x\n`],
  ['deep lists', 200, (n) => `${numbered(90, (i) => `${'  '.repeat(i)}- a\n`)}\n`.repeat(n / 20)],
  ['headings', 10_000, (n) => numbered(n, (i) => `## Title ${letters(i)}\n\n`)],
  ['equal headings', 10_000, repeated('## Title\n\n')],
  ['headings of all levels', 10_000, (n) => numbered(n, (i) => `${'#'.repeat(1 + (i % 6))} T\n`)],
  [
    'headings without end',
    3_000,
    (n) => numbered(n, (i) => `${'#'.repeat(1 + Math.min(5, i))} ${letters(i)}\n\ntext\n\n`),
  ],
  ['columns', 1_000, (n) => `${'| a '.repeat(n)}|\n${'|-'.repeat(n)}|\n${'| b '.repeat(n)}|\n`],
  ['rows of two cells', 5_000, (n) => `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(n)}`],
  ['broken rows', 2_000, (n) => `| a | b |\n|---|---|\n${'| c | d | e |\n'.repeat(n)}`],
  [
    'rows below wide headers',
    200,
    (n) => `${'| Provider '.repeat(200)}|\n${'|---'.repeat(200)}|\n${'| x |\n'.repeat(n)}`,
  ],
  ['tables', 1_000, repeated('| a | b |\n|---|---|\n| c | d |\n\n')],
  ['fences', 2_000, repeated('```\nx\n```\n\n')],
  ['lines of a fence', 20_000, (n) => `\`\`\`\n${'x\n'.repeat(n)}\`\`\`\n`],
  ['lines of indented code', 20_000, repeated('    x\n')],
  ['lines of a paragraph', 20_000, repeated('some words\n')],
  ['list elements', 20_000, repeated('- a\n')],
  ['labels', 5_000, (n) => numbered(n, (i) => `- **Label ${letters(i)}:** x\n`)],
  ['comments', 5_000, repeated('<!-- x -->\n\n')],
  ['comments on one paragraph', 5_000, repeated('<!-- x --> y\n')],
  ['escaped comments', 5_000, repeated('\\<\\!-- x \\--\\>\n')],
  ['comments that never end', 5_000, repeated('<!-- \n\n')],
  ['escaped comments that never end', 5_000, repeated('\\<\\!-- \n\n')],
  ['escaped comments that never end, in one paragraph', 5_000, repeated('x \\<\\!-- y\n')],
  ['comments that never end, in one paragraph', 5_000, repeated('x <!-- y\n')],
  ['open tags in one paragraph', 5_000, repeated('x <b y\n')],
  ['open attributes in one paragraph', 5_000, repeated('x <b y="\n')],
  ['open instructions in one paragraph', 5_000, repeated('x <? y\n')],
  ['open declarations in one paragraph', 5_000, repeated('x <!A y\n')],
  ['open CDATA in one paragraph', 5_000, repeated('x <![CDATA[ y\n')],
  ['open autolinks in one paragraph', 5_000, repeated('x <https://a\n')],
  ['open links in one paragraph', 2_000, repeated('x [a](b\n')],
  ['open images in one paragraph', 2_000, repeated('x ![a\n')],
  ['open strikes in one paragraph', 5_000, repeated('x ~~a\n')],
  ['stars and underscores in one paragraph', 2_000, repeated('*_*_*_a\n')],
  ['setext underlines', 5_000, repeated('a\n===\n')],
  ['quotes', 5_000, repeated('> a\n\n')],
  ['lazy quotes', 5_000, repeated('> a\nb\n')],
  ['rules', 5_000, repeated('---\n\n')],
  ['task elements', 5_000, repeated('- [ ] a\n')],
  [
    'open code spans of many lengths',
    2_000,
    (n) => numbered(n, (i) => `${'`'.repeat(1 + (i % 2_000))}x\n`).slice(0, n * 30),
  ],
  ['HTML blocks', 5_000, repeated('<div>\nx\n</div>\n\n')],
  ['open HTML blocks', 5_000, repeated('<pre>\n\nx\n')],
  ['instruction blocks that never end', 5_000, repeated('<?x\n\n')],
  ['escapes', 5_000, repeated('\\[a\\] \\_ \\. \\-\n')],
  ['tags', 5_000, repeated('<b>x</b>\n')],
  ['open tags', 5_000, repeated('<b\n')],
  ['links', 2_000, repeated('[a](b) \n')],
  ['link references', 2_000, (n) => numbered(n, (i) => `[a${i}]: https://a.b\n`)],
  ['emphasis', 2_000, repeated('**a** *b* \n')],
  ['open emphasis', 2_000, repeated('**a *b \n\n')],
  ['open emphasis in one paragraph', 2_000, repeated('**a *b \n')],
  ['code spans', 2_000, repeated('`a` `b`\n')],
  ['open code spans', 2_000, (n) => numbered(n, (i) => `${'`'.repeat(1 + (i % 50))}x\n`)],
  ['open braces', 5_000, repeated('{\n\n')],
  ['braces in one paragraph', 5_000, repeated('{ "a":\n')],
  ['carriage returns', 50_000, repeated('a\r')],
  ['mixed line ends', 20_000, repeated('a\r\nb\nc\r')],
  ['backslashes before line ends', 20_000, repeated('\\\\\\\r\n')],
  ['NUL', 50_000, repeated('\0')],
  ['line separators', 20_000, repeated('a\u2028b\u2029')],
  ['combining marks', 20_000, repeated('e\u0301')],
  ['emoji', 20_000, repeated('💳 ')],
  ['lone surrogates', 20_000, repeated('\ud800\n')],
].map(([name, count, make]) => ({ name, count, make }) as GrowingText);

/** Markdown in a section that is read with care. */
const within: readonly GrowingText[] = MARKDOWN.flatMap(({ name, count, make }) => [
  { name: `${name}, in a spec`, count, make: (n: number) => payments(`\n${make(n)}`) },
]);

export const GROWING_TEXTS: readonly GrowingText[] = [...CONSTRUCTS, ...within];
