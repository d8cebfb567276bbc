import type { Address } from '../spec/integration/endpoints/addresses.ts';
import { serviceAddressesOf } from '../spec/integration/endpoints/service-addresses.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { type Technology, technologiesOf } from '../spec/integration/realtime/technologies.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Span } from '../text/span.ts';
import { isPrivateHost, isWithinDomain } from '../text/url.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

/** In units; a longer text of a link is not looked at. */
const LONGEST_TEXT = 500;
const ENCRYPTED: ReadonlyMap<string, string> = new Map([
  ['ws', 'wss'],
  ['http', 'https'],
]);

export const insecureEndpoint: Rule = {
  meta: {
    id: 'insecure-endpoint',
    severity: 'warning',
    scope: 'content',
    summary: 'An address of a provider or of a real-time connection without encryption',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** ws://api.acme.com/live
`,
      good: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://api.acme.com/live (ws://localhost:3000 in development)
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    const seen = new Set<number>();
    for (const integration of integrationsOf(outermost, summary)) {
      const technologies = technologiesOf(integration, facts);
      for (const address of serviceAddressesOf(integration)) {
        const { scheme, text } = address.url;
        const encrypted = encryptedScheme(address, technologies);
        if (!encrypted || !isPublic(address) || seen.has(address.start)) continue;
        if (isPlaceheld(address, integration.section, summary)) continue;
        seen.add(address.start);
        const at = { start: address.start, end: address.start + scheme.length };
        yield {
          span: { start: address.start, end: address.end },
          message: `${quote(text)} is not encrypted: anyone on the way can read and change what is sent. Use ${quote(`${encrypted}://`)}.`,
          fixes: ({ source }) => [
            {
              title: `Use ${encrypted}://`,
              edits: [...shownIn(source, address), at].map((span) => ({
                span,
                newText: encrypted,
              })),
              preferred: true,
              safe: false,
            },
          ],
        };
      }
    }
  },
};

/** The scheme in the text of a link that shows its own address: `[ws://a.com](ws://a.com)`. */
function shownIn(source: string, { start, isLink, url: { scheme } }: Address): Span[] {
  const before = isLink ? source.slice(Math.max(0, start - LONGEST_TEXT), start) : '';
  const shown = /\[([^[\]\n]*)\]\(<?$/.exec(before)?.[1] ?? '';
  if (!shown.toLowerCase().startsWith(`${scheme}://`)) return [];
  const from = source.lastIndexOf(`[${shown}](`, start) + 1;
  return [{ start: from, end: from + scheme.length }];
}

/** The scheme to use instead; undefined for one that is encrypted. A hosted technology has a usual one of its own. */
function encryptedScheme(
  { url: { scheme, host } }: Address,
  technologies: readonly Technology[],
): string | undefined {
  const owner = technologies.find(
    ({ catalog, realtime }) =>
      realtime.hosts && catalog.hosts.some((own) => isWithinDomain(host, own)),
  );
  const encrypted = ENCRYPTED.get(scheme);
  return encrypted && (owner?.realtime.schemes[0] ?? encrypted);
}

/** Whether an address surely leads out of one's own network: a name to fill in may stand for `localhost`. */
function isPublic({ url: { host }, isPartial }: Address): boolean {
  if (host === '' || isPartial) return false;
  const name = /^[^{}<>[\]$%*]*$/.test(host) ? host : afterParameters(host);
  return name !== '' && !isPrivateHost(name);
}

/** What follows the last parameter of a host, where that is a domain of its own: `{env}.acme.com`. */
function afterParameters(host: string): string {
  return /[}>\]]\.((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})$/.exec(host)?.[1] ?? '';
}
