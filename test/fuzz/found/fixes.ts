/** Documents with a fix that broke a law. `npm run fuzz -- fixes` prints such a text. */
export const FOUND: readonly string[] = [
  // Twice in a list, and once before it: the list does not say it all once more.
  '# Integration\n* **Required Webhooks**\ninvoice.paid:Stripe\n  * invoice.paid\n  * invoice.paid',
  // A name that we do not know may be short.
  '# 3rd Party Integrations&Data Sync\n# Push Notification\nProvider: K\nStandard Payload Structure:\n# ternal Dependencies&Fallback Strategy\nv||F\n-|-|-',
  // A section's short title means the same below the title, whatever stands above it.
  '<!--AI INSTRUCTION-->\n# 3rd Party Integrations\n## Payment\n# Email&Communication Service\nCore Email Triggers:',
  // What is written behind a fence that nothing closes is code.
  '---\nintegration-spec: external-integrations\n---\n```',
  // A section that is missing in another belongs one level below that, wherever that stands.
  '---\nintegration-spec: external-integrations\n---\n# A\n# B\n## Xendit\n\nSoon.',
  '---\nintegration-spec: external-integrations\n---\n# A\n# B\n###### Xendit\n\nSoon.',
  // What is written behind a label stands before the next one on the line.
  '# External Integrations\n## Stripe\n**Purpose:** | **Provider:** Stripe\n### Endpoints Used',
  '# External Integrations\n## Stripe\n* **Purpose:** \\- **Provider:** Stripe\n### Endpoints Used',
  // Of several keys on the line of a list element each stands for the whole element.
  '# External Integrations\n## Stripe\n- **Purpose:** Pay | **Provider:** Stripe\n  - More\n- x\n### Endpoints Used',
  '# 3rd Party Integrations & Data Sync\n## Email & Communication Service\n- **Core Email Triggers:**\n  - **Event:** Paid | **Dynamic Variables:** {{a}}\n    - More',
];
