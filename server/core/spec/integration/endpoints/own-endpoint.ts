import type { Facts } from '../../../catalogs/facts.ts';
import { segmentsOf } from '../../../http/paths.ts';
import { comparable } from '../../../text/comparable.ts';
import { isWithinDomain } from '../../../text/url.ts';
import { type Integration, providersOf } from '../integration.ts';
import type { Endpoint } from './endpoint.ts';
import { nearestOperation } from './nearest-operation.ts';
import { apiOf, operationsAt } from './operations.ts';

const HOOK = /web-?hooks?|callbacks?/i;
const SIGN_IN = /^(?:auth|oauth2?|login|sso)$/i;
/** What a document says of calls that come to us. */
const INCOMING =
  /\b(?:our (?:own )?(?:endpoint|server|backend|api|webhook|service)|incoming|inbound|receiv(?:es?|ing|er)|listens? for|called by|calls us|sends? us)\b/i;

/**
 * Whether an endpoint is one of ours that the provider calls, rather than one of the provider's: its path
 * speaks of a webhook or callback, and it is not in the provider's API. Where we do not know that API,
 * something else has to tell, since many providers have endpoints of their own to manage webhooks with.
 */
export function isOwnEndpoint(endpoint: Endpoint, integration: Integration, facts: Facts): boolean {
  const segments = segmentsOf(endpoint.path);
  const at = segments.findIndex((segment) => HOOK.test(segment));
  if (at < 0) return false;
  const api = apiOf(endpoint, integration, facts);
  if (api) {
    const near = nearestOperation(endpoint.path, undefined, api);
    return operationsAt(endpoint.path, api).length === 0 && (near?.apart ?? 1) > 0.4;
  }
  const hosts = providersOf(integration).flatMap(({ id }) => facts.catalogs.get(id)?.hosts ?? []);
  if (endpoint.host !== '') {
    const isTheirs = hosts.some((host) => isWithinDomain(endpoint.host, host));
    return hosts.length > 0 && !isTheirs;
  }
  return (
    segments.slice(0, at).some((segment) => SIGN_IN.test(segment)) ||
    segments.some((segment) => namesOf(integration).has(comparable(segment))) ||
    INCOMING.test(endpoint.description)
  );
}

/** What the document calls the provider: a path that names it is no path of its own. */
function namesOf(integration: Integration): ReadonlySet<string> {
  const known = providersOf(integration).flatMap(({ id, name, aliases }) => [id, name, ...aliases]);
  const written = integration.providers.map(({ text }) => comparable(text.text));
  // "Acme Shipping" calls us at `/webhooks/acme`.
  const first = written.map((name) => name.split(' ')[0] ?? '').filter((word) => word.length > 3);
  const all = [...known.map(comparable), ...written, ...first];
  return new Set(all.filter((name) => name !== ''));
}
