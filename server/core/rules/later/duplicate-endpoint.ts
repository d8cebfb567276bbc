import { comparablePath } from '../../http/paths.ts';
import type { Endpoint } from '../../spec/integration/endpoints/endpoint.ts';
import { endpointsOf } from '../../spec/integration/endpoints/endpoints.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { removeLines } from '../../text/remove-lines.ts';
import { quote } from '../message.ts';
import type { RuleChecks, RuleFinding } from '../rule.ts';

/** What the rule `duplicate-endpoint` finds. */
export const duplicateEndpointChecks: RuleChecks = {
  *checkSection(outermost, summary) {
    for (const integration of integrationsOf(outermost, summary)) {
      const first = new Map<string, Endpoint>();
      for (const endpoint of endpointsOf(integration)) {
        if (endpoint.said !== 'entry' || isManyThings(endpoint)) continue;
        if (isPlaceheld(endpoint, integration.section, summary)) continue;
        const keys = keysOf(endpoint);
        const origin = keys.map((key) => first.get(key)).find((each) => each !== undefined);
        if (origin) yield repeated(endpoint, origin);
        for (const key of keys) if (!first.has(key)) first.set(key, endpoint);
      }
    }
  },
};

/** One address for every query (GraphQL), or a path cut short, is rightly there several times. */
function isManyThings({ path }: Endpoint): boolean {
  return /^\/?$|\/(?:graphql|rpc|jsonrpc)\/?$|\*|\.\.\.|…/i.test(path);
}

function keysOf({ methods, host, path, query }: Endpoint): string[] {
  const where = `${host}${comparablePath(path + query)}`;
  return methods.length === 0
    ? [where]
    : methods.map(({ text }) => `${text.toUpperCase()} ${where}`);
}

function repeated(endpoint: Endpoint, { start, end }: Endpoint): RuleFinding {
  const said = [endpoint.methods.map(({ text }) => text).join('|'), endpoint.path];
  const name = quote(said.join(' ').trim());
  return {
    span: { start: endpoint.start, end: endpoint.end },
    message: `${name} is listed twice here, so that a later change may reach only one of the two. Say everything about it in one place.`,
    related: [{ span: { start, end }, message: 'The first one is here.' }],
    fixes: ({ source }) =>
      endpoint.shared > 1 || endpoint.methods.length > 1
        ? []
        : [
            {
              title: `Remove the second ${name}`,
              edits: [removeLines(source, endpoint.whole)],
              preferred: true,
              safe: false,
            },
          ],
  };
}
