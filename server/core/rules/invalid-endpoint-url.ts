import { integrationsOf } from '../spec/integration/read-integrations.ts';
import {
  type BrokenEndpoint,
  type ConnectionEndpoint,
  connectionEndpointsOf,
  type PathEndpoint,
  type WholeEndpoint,
} from '../spec/integration/realtime/connection-endpoints.ts';
import {
  type Connection,
  schemeProblem,
  unusualForm,
  usualForm,
} from '../spec/integration/realtime/judge-url.ts';
import { technologiesOf } from '../spec/integration/realtime/technologies.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Url } from '../text/url.ts';
import { quote } from './message.ts';
import type { Fix, Rule, RuleFinding } from './rule.ts';

/** Ports have 16 bits (RFC 9293). */
const LAST_PORT = 65_535;

export const invalidEndpointUrl: Rule = {
  meta: {
    id: 'invalid-endpoint-url',
    severity: 'error',
    scope: 'content',
    summary: 'A real-time endpoint to which no client could connect as it is written',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss//api.acme.com/live
`,
      good: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://api.acme.com/live
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      const technologies = technologiesOf(integration, facts);
      const named = integration.providers.map(({ text }) => text.text).join(' ');
      for (const endpoint of connectionEndpointsOf(integration)) {
        if (isPlaceheld(endpoint, integration.section, summary)) continue;
        const finding = judge(endpoint, { technologies, named });
        if (finding) yield { ...finding, span: { start: endpoint.start, end: endpoint.end } };
      }
    }
  },
};

type Judgement = Omit<RuleFinding, 'span'>;

function judge(endpoint: ConnectionEndpoint, connection: Connection): Judgement | undefined {
  switch (endpoint.kind) {
    case 'broken':
      return broken(endpoint);
    case 'path':
      return pathOnly(endpoint);
    case 'words':
      return {
        severity: 'info',
        message: `${quote(endpoint.text)} is no address, so that nobody can tell from here where clients connect. Write it out, such as “wss://api.example.com/live”, or say which setting holds it.`,
      };
    case 'url':
      return judgeUrl(endpoint, connection);
  }
}

function broken({ text, repaired, why, start, end }: BrokenEndpoint): Judgement {
  const meant = repaired ? ` Did you mean ${quote(repaired)}?` : '';
  return {
    message: `${quote(text)} is no address that a client could connect to: ${why}.${meant}`,
    fixes: () => (repaired ? [replacement({ start, end }, repaired)] : []),
  };
}

function pathOnly({ text }: PathEndpoint): Judgement {
  return {
    severity: 'info',
    message: `${quote(text)} is a path without a host, so that clients elsewhere cannot tell where to connect. Write the whole address, such as “wss://api.example.com${text}”.`,
  };
}

function judgeUrl(
  { url, isPattern, start }: WholeEndpoint,
  connection: Connection,
): Judgement | undefined {
  const problem = schemeProblem(url, connection);
  if (problem) {
    const who = problem.technology ?? 'A real-time connection';
    const allowed = problem.allowed.map((scheme) => `${scheme}://`).join(' or ');
    const at = { start, end: start + url.scheme.length };
    return {
      message: `${who} cannot connect over ${quote(`${url.scheme}://`)}. Use ${allowed}.`,
      fixes: () => [replacement(at, problem.instead)],
    };
  }
  if (url.host === '' && !isPattern) {
    return {
      message: `${quote(url.text)} has no host, so that no client can connect to it. Write the host behind “://”.`,
    };
  }
  if (!isPattern && isImpossible(url)) {
    return {
      message: `${quote(url.text)} has no host that can exist, or a port above ${LAST_PORT}. Correct what stands behind “://”.`,
    };
  }
  if (isPattern && !/^[\w.-]+$/.test(url.host)) return undefined;
  const owner = unusualForm(url, connection.technologies);
  if (!owner) return undefined;
  return {
    severity: 'info',
    message: `An address of ${owner.catalog.name} usually looks like ${quote(usualForm(owner))}. Check ${quote(url.text)} against its documentation.`,
  };
}

/** A host with two dots in a row or a comma in it, or a port that does not exist. */
function isImpossible({ host, text, scheme }: Url): boolean {
  if (/^\.|\.\.|[,;!]/.test(host)) return true;
  const authority = /^[^/?#]*/.exec(text.slice(scheme.length + '://'.length))?.[0] ?? '';
  return Number(/:(\d{1,9})$/.exec(authority)?.[1] ?? 0) > LAST_PORT;
}

function replacement(span: { start: number; end: number }, newText: string): Fix {
  return {
    title: `Replace it with ${quote(newText)}`,
    edits: [{ span, newText }],
    preferred: true,
    safe: false,
  };
}
