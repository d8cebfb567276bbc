import { randomFrom } from './random.mjs';
import * as words from './words.mjs';

/**
 * A spec of the template `data-sync`, spelt as Google Docs exports it. It grows within its six sections:
 * more payment providers, e-mail triggers, events and fallback rows.
 * @param {number} size how many of each
 * @param {number} seed
 */
export function dataSync(size, seed) {
  const random = randomFrom(seed);
  const each = (/** @type {(n: number) => string[]} */ make) =>
    Array.from({ length: size }, (_, n) => make(n + 1)).flat();
  return [
    '# **04 \\- 3rd Party Integrations & Data Sync**',
    '',
    '**Project Name:** Generated',
    '',
    '## **1\\. Integration Landscape Overview**',
    '',
    'The shop takes payments, sends mails and keeps its pages in sync with the warehouse.',
    '',
    '## **2\\. Payment Gateway Integration**',
    '',
    ...each((n) => paymentProvider(n, random)),
    '## **3\\. Email & Communication Service**',
    '',
    '* **Provider:** Postmark',
    '* **Core Email Triggers:**',
    ...each((n) => emailTrigger(n, random)),
    '',
    '## **4\\. Push Notifications (Mobile/Web)**',
    '',
    'Not applicable for MVP: the shop has no app.',
    '',
    '## **5\\. Real-Time Data Synchronization (WebSockets)**',
    '',
    '* **Technology:** Socket.IO',
    '* **Connection Endpoint:** wss://live.shop.example/orders',
    '* **Heartbeat/Ping Interval:** 25 seconds',
    '* **Core Events:**',
    ...each((n) => [
      `  * ${escaped(random.pick(words.MESSAGES))}\\_${n}: ${random.pick(words.REACTIONS)}`,
    ]),
    '',
    '## **6\\. External Dependencies & Fallback Strategy**',
    '',
    '| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |',
    '| :---- | :---- | :---- |',
    ...each((n) => [fallbackRow(n, random)]),
    '',
  ].join('\n');
}

/** @param {number} n @param {import('./random.mjs').Random} random */
function paymentProvider(n, random) {
  const events = Array.from({ length: random.between(2, 5) }, () => random.pick(words.EVENTS));
  return [
    `### **${random.pick(words.PAYMENT)} in country ${n}**`,
    '',
    `* **Provider:** ${random.pick(words.PAYMENT)}`,
    `* **Payment Flow:** ${random.pick(words.FLOWS)}`,
    '* **Required Webhook Events to Listen:**',
    ...events.map((name) => `  * ${escaped(name)}: ${random.pick(words.REACTIONS)}`),
    '',
  ];
}

/** @param {number} n @param {import('./random.mjs').Random} random */
function emailTrigger(n, random) {
  const condition = random.isHit(0.02) ? 'TODO' : random.pick(words.CONDITIONS);
  const variables = [random.pick(words.VARIABLES), random.pick(words.VARIABLES)];
  return [
    `  * **Event:** ${random.pick(words.OCCASIONS)} (${n})`,
    `    * **Trigger Condition:** ${condition}`,
    `    * **Dynamic Variables:** ${variables.map((name) => `{{${escaped(name)}}}`).join(', ')}`,
  ];
}

/** @param {number} n @param {import('./random.mjs').Random} random */
function fallbackRow(n, random) {
  const strategy = random.pick(random.isHit(0.02) ? words.LEFTOVERS : words.FALLBACKS);
  return `| **${random.pick(words.OTHERS)} ${n}** | ${random.pick(words.LEVELS)} | ${escaped(strategy)} |`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[[\]_]/g, '\\$&');
}
