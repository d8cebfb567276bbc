import { emailTriggersOf } from '../spec/integration/mail/email-triggers.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { comparable } from '../text/comparable.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const duplicateTrigger: Rule = {
  meta: {
    id: 'duplicate-trigger',
    severity: 'warning',
    scope: 'content',
    summary: 'Two e-mail triggers answer the same event',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}
  - **Event:** User registration
    - **Trigger Condition:** After the address is confirmed
    - **Dynamic Variables:** {{first_name}}
`,
      good: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}
  - **Event:** Address Confirmed
    - **Trigger Condition:** After the address is confirmed
    - **Dynamic Variables:** {{first_name}}
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const integration of integrationsOf(outermost, summary)) {
      const seen = new Map<string, Span>();
      for (const { event } of emailTriggersOf(integration)) {
        const name = comparable(event.text);
        const span = event.trim().sourceSpan(0, event.trim().text.length);
        if (name === '' || isPlaceheld(span, outermost, summary)) continue;
        const first = seen.get(name);
        if (!first) {
          seen.set(name, span);
          continue;
        }
        yield {
          span,
          message: `${quote(event.text)} is an e-mail trigger already: two mails would be sent, or one of them never. Join the two, or name what sets them apart.`,
          related: [{ span: first, message: 'The first trigger of this event' }],
        };
      }
    }
  },
};
