import { misspeltProvider } from '../catalogs/misspelt-provider.ts';
import { partsOf } from '../catalogs/named-in.ts';
import type { ProviderName, ProviderNames } from '../catalogs/provider-names.ts';
import { fallbackRows } from '../spec/fallback/fallback-rows.ts';
import { slotsOf } from '../spec/integration/integration.ts';
import { valuedIntegrations } from '../spec/integration/provider-values.ts';
import { judgedSections } from '../spec/judged.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Section } from '../spec/section.ts';
import type { SpecSummary } from '../spec/spec.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const unknownProvider: Rule = {
  meta: {
    id: 'unknown-provider',
    severity: 'hint',
    scope: 'content',
    summary: 'The name of a provider that we do not know, a letter or two from one that we know',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Strpe
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe
`,
    },
  },
  *checkSection(outermost, summary) {
    const { providers } = summary;
    for (const text of textsNaming(outermost, summary)) {
      for (const { span, written, provider } of misspeltIn(text, providers)) {
        yield {
          span,
          message: `We know no provider ${quote(written)}, so nothing said of it can be checked. Did you mean ${quote(provider.name)}?`,
          fixes: () => [
            {
              title: `Replace it with ${quote(provider.name)}`,
              edits: [{ span, newText: provider.name }],
              preferred: true,
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** Where a section names providers: in fields for them, in the fallback table, else in its heading. */
function* textsNaming(outermost: Section, summary: SpecSummary): Generator<DecodedText> {
  for (const { integration, values } of valuedIntegrations(outermost, summary)) {
    yield* values;
    const { heading, definition } = integration.section;
    const isName = heading && definition?.repeats;
    if (isName && slotsOf(integration, 'provider').length === 0) yield heading.title;
  }
  for (const section of judgedSections(outermost, summary)) {
    for (const { serviceText, isBroken } of fallbackRows(section)) {
      if (!isBroken && !isPlaceheld(serviceText.span, outermost, summary)) yield serviceText;
    }
  }
}

interface Misspelt {
  readonly span: Span;
  readonly written: string;
  readonly provider: ProviderName;
}

function misspeltIn(text: DecodedText, names: ProviderNames): Misspelt[] {
  return partsOf(text.text).flatMap(({ text: written, start, end }) => {
    const provider = misspeltProvider(written, names);
    return provider ? [{ span: text.sourceSpan(start, end), written, provider }] : [];
  });
}
