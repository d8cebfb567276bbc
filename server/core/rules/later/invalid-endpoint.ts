import { type UnknownMethod, unknownMethod } from '../../http/methods.ts';
import { isParameter, segmentsOf } from '../../http/paths.ts';
import type { Endpoint, EndpointMethod } from '../../spec/integration/endpoints/endpoint.ts';
import { endpointsOf } from '../../spec/integration/endpoints/endpoints.ts';
import { apiOf, operationsAt } from '../../spec/integration/endpoints/operations.ts';
import { isOwnEndpoint } from '../../spec/integration/endpoints/own-endpoint.ts';
import { theirEndpoints } from '../../spec/integration/endpoints/their-endpoints.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { repairUrl } from '../../text/bare-host.ts';
import { removeLines } from '../../text/remove-lines.ts';
import { quote } from '../message.ts';
import type { RuleChecks, RuleFinding } from '../rule.ts';

/** What the rule `invalid-endpoint` finds. */
export const invalidEndpointChecks: RuleChecks = {
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      const endpoints = endpointsOf(integration);
      const hasSlashes = endpoints.some(({ path }) => path.startsWith('/'));
      const isFree = summary.template.sections.length === 0;
      const theirs = isFree ? theirEndpoints(integration, facts) : undefined;
      for (const endpoint of endpoints) {
        if (isPlaceheld(endpoint, integration.section, summary)) continue;
        const isOwn = endpoint.said !== 'passing' && isOwnEndpoint(endpoint, integration, facts);
        if (isOwn && theirs?.has(endpoint) !== false) yield own(endpoint, integration);
        if (!isOwn && isSlashless(endpoint, hasSlashes)) yield slashless(endpoint);
        for (const method of endpoint.methods) {
          const unknown = unknownMethod(method.text.toUpperCase());
          if (!unknown) continue;
          const api = apiOf(endpoint, integration, facts);
          const there = api ? operationsAt(endpoint.path, api).map((each) => each.method) : [];
          const instead =
            unknown.instead.find((each) => there.includes(each)) ?? unknown.instead[0];
          const isListed = endpoints.some(
            ({ path, methods }) =>
              path === endpoint.path && methods.some(({ text }) => text.toUpperCase() === instead),
          );
          yield wrongMethod(method, instead, { ...unknown, isListed });
        }
      }
    }
  },
};

/**
 * One word may be something else: the path of others tells that it is one. What begins with a parameter
 * (`{{base_url}}/v1`, `{tenant}.acme.com/v1`) begins with an address.
 */
function isSlashless({ path, host }: Endpoint, hasSlashes: boolean): boolean {
  if (host !== '' || path.startsWith('/') || isParameter(segmentsOf(path)[0] ?? '')) return false;
  return path.includes('/') || hasSlashes;
}

function own({ start, end, path, whole, shared }: Endpoint, integration: Integration): RuleFinding {
  const provider = integration.providers[0]?.providers[0]?.name ?? 'the provider';
  return {
    span: { start, end },
    message: `${quote(path)} looks like an endpoint of our own, which ${provider} calls: this list is for those that we call. Move it to the webhook events or the data flow.`,
    fixes: ({ source }) =>
      shared > 1
        ? []
        : [
            {
              title: `Remove ${quote(path)} from the list`,
              edits: [removeLines(source, whole)],
              preferred: false,
              safe: false,
            },
          ],
  };
}

function slashless({ path, pathSpan }: Endpoint): RuleFinding {
  // An address that lost a part of its mark (`https//`) is one all the same.
  const meant = repairUrl(path, 'https')?.text ?? `/${path}`;
  return {
    span: pathSpan,
    message: meant.startsWith('/')
      ? `The path ${quote(path)} must begin with a slash: ${quote(meant)}. Without one it would be added to whatever path the base address ends with.`
      : `${quote(path)} is no address that can be called. Did you mean ${quote(meant)}?`,
    fixes: () => [
      {
        title: `Write ${quote(meant)}`,
        edits: [
          meant === `/${path}`
            ? { span: { start: pathSpan.start, end: pathSpan.start }, newText: '/' }
            : { span: pathSpan, newText: meant },
        ],
        preferred: true,
        safe: true,
      },
    ],
  };
}

function wrongMethod(
  { start, end, text }: EndpointMethod,
  instead: string | undefined,
  { isMisspelt, isListed }: UnknownMethod & { readonly isListed: boolean },
): RuleFinding {
  const meant = isMisspelt ? `Did you mean ${instead}?` : `Use ${instead}.`;
  return {
    span: { start, end },
    ...(instead === undefined && { severity: 'info' as const }),
    message: `${quote(text)} is no HTTP method, so that no server answers to it. ${instead ? meant : 'Name the method that the call uses.'}`,
    fixes: () =>
      instead === undefined
        ? []
        : [
            {
              title: `Replace it with ${instead}`,
              edits: [{ span: { start, end }, newText: instead }],
              preferred: true,
              // Of an endpoint that is listed already it would make a duplicate.
              safe: isMisspelt && !isListed,
            },
          ],
  };
}
