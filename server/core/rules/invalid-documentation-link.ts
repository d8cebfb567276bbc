import { addressTextsOf } from '../spec/integration/endpoints/addresses.ts';
import {
  documentationProblem,
  isMisspeltScheme,
} from '../spec/integration/endpoints/documentation-text.ts';
import { otherVendor } from '../spec/integration/endpoints/vendor-hosts.ts';
import type { Integration, Slot } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { urlSlotsOf } from '../spec/integration/realtime/url-slots.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { SpecSummary } from '../spec/spec.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const invalidDocumentationLink: Rule = {
  meta: {
    id: 'invalid-documentation-link',
    severity: 'warning',
    scope: 'content',
    summary: 'A documentation link that leads nowhere, or to another vendor’s documentation',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: https://developer.paypal.com/api/rest/

## Postmark

- **Purpose**: Mail
- **Provider**: Postmark
- **Documentation**: postmarkapp.com/developer
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe
- **Documentation**: https://docs.stripe.com/api

## Postmark

- **Purpose**: Mail
- **Provider**: Postmark
- **Documentation**: https://postmarkapp.com/developer
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      for (const slot of urlSlotsOf(integration, 'documentation')) {
        if (slot.field?.notApplicable) continue;
        const texts = addressTextsOf(slot);
        const addresses = texts
          .flatMap((text) => text.addresses)
          .filter(({ url }) => !isMisspeltScheme(url.scheme));
        if (addresses.length === 0) yield* withoutAddress(slot, integration, summary);
        for (const { start, end, url } of addresses) {
          const vendor = otherVendor(url.host, integration, facts.catalogs);
          if (!vendor || isPlaceheld({ start, end }, integration.section, summary)) continue;
          const use = integration.providers.find(({ providers }) => providers.length > 0);
          const name = use?.providers[0]?.name ?? 'the provider';
          yield {
            span: { start, end },
            message: `This leads to the documentation of ${vendor.name}, but the provider here is ${name}. Link the documentation of ${name}, or correct the provider.`,
            ...(use && { related: [{ span: use.text.span, message: `${name} is named here.` }] }),
          };
        }
      }
    }
  },
};

/** One finding at the first text that should hold a link and does not. */
function* withoutAddress(
  slot: Slot,
  { section }: Integration,
  summary: SpecSummary,
): Generator<RuleFinding> {
  const [first] = addressTextsOf(slot);
  if (!first || isPlaceheld(first.text.span, section, summary)) return;
  const problem = documentationProblem(first.text, summary.linkLabels);
  if (!problem) return;
  const { span, text, repaired } = problem;
  const isSure = repaired === `https://${text}`;
  yield {
    span,
    ...(isSure && { severity: 'info' as const }),
    message: repaired
      ? `${quote(text)} is no address that can be followed. Did you mean ${quote(repaired)}?`
      : `${quote(text)} does not say where the documentation is, so that every reader has to search for it. Write its address, or link it.`,
    fixes: () =>
      repaired
        ? [
            {
              title: `Replace it with ${quote(repaired)}`,
              edits: [{ span, newText: repaired }],
              preferred: true,
              safe: isSure,
            },
          ]
        : [],
  };
}
