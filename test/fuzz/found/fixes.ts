/** Documents with a fix that broke a law. `npm run fuzz -- fixes` prints such a text. */
export const FOUND: readonly string[] = [
  // Twice in a list, and once before it: the list does not say it all once more.
  '# Integration\n* **Required Webhooks**\ninvoice.paid:Stripe\n  * invoice.paid\n  * invoice.paid',
  // What is written behind a fence that nothing closes is code.
  '---\nintegration-spec: external-integrations\n---\n```',
];
