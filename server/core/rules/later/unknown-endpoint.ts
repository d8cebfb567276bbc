import { isMethod } from '../../http/methods.ts';
import { isParameter, segmentsOf } from '../../http/paths.ts';
import type { Endpoint } from '../../spec/integration/endpoints/endpoint.ts';
import { endpointsOf } from '../../spec/integration/endpoints/endpoints.ts';
import {
  type NearOperation,
  nearestOperation,
} from '../../spec/integration/endpoints/nearest-operation.ts';
import { type Api, apiOf, operationsAt } from '../../spec/integration/endpoints/operations.ts';
import { isOwnEndpoint } from '../../spec/integration/endpoints/own-endpoint.ts';
import { theirEndpoints } from '../../spec/integration/endpoints/their-endpoints.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { escapeText } from '../../templates/skeleton.ts';
import { lettersApart } from '../../text/letters-apart.ts';
import { quote } from '../message.ts';
import type { Fix, FixContext, RuleChecks, RuleFinding } from '../rule.ts';

/** What the rule `unknown-endpoint` finds. */
export const unknownEndpointChecks: RuleChecks = {
  *checkSection(outermost, summary, facts) {
    const isFree = summary.template.sections.length === 0;
    for (const integration of integrationsOf(outermost, summary)) {
      const judged = isFree ? theirEndpoints(integration, facts) : endpointsOf(integration);
      for (const endpoint of judged) {
        const api = apiOf(endpoint, integration, facts);
        if (!api || !isReadable(endpoint) || isOwnEndpoint(endpoint, integration, facts)) continue;
        if (isPlaceheld(endpoint, integration.section, summary)) continue;
        const finding = judge(endpoint, api);
        if (finding) yield finding;
      }
    }
  },
};

/** What servers answer for every path (RFC 9110, 9.3.2 and 9.3.7), so that no list of operations names it. */
const ANY_METHOD: ReadonlySet<string> = new Set(['HEAD', 'OPTIONS']);

/** A path cut short ("/v1/…"), one that other rules speak of, or GraphQL's only one tells nothing. */
function isReadable({ path, methods }: Endpoint): boolean {
  const isWhole =
    path.startsWith('/') && path.length > 1 && !/\*|\.\.\.|…|\/graphql\/?$/.test(path);
  return isWhole && methods.every(({ text }) => isMethod(text));
}

function judge(endpoint: Endpoint, api: Api): RuleFinding | undefined {
  const { path, methods, start, end } = endpoint;
  const there = operationsAt(path, api);
  const wanted = methods.map(({ text }) => text.toUpperCase());
  const missing = wanted.filter(
    (method) => !ANY_METHOD.has(method) && !there.some((operation) => operation.method === method),
  );
  if (there.length > 0 && missing.length === 0) return undefined;
  const { name } = api.catalog;
  const [method] = missing;
  if (there.length > 0) {
    const others = [...new Set(there.map((operation) => operation.method))];
    return {
      span: { start, end },
      message: `${name} has no ${method} ${quote(path)} that we know of, only ${others.join(', ')}. Check it against the documentation.`,
      fixes: () => otherMethods(endpoint, method ?? '', others),
    };
  }
  if (isSignIn(path, api)) return undefined;
  const found = nearestOperation(path, method, api) ?? nearestOperation(path, undefined, api);
  const near = found && shareWords(path, found.path) ? found : undefined;
  const meant = near ? ` Did you mean ${quote(`${near.operation.method} ${near.path}`)}?` : '';
  return {
    span: { start, end },
    message: `${name} has no endpoint ${quote([wanted.join('|'), path].join(' ').trim())} that we know of.${meant || ' Check it against the documentation.'}`,
    fixes: (context) => (near ? [nearest(endpoint, near, context)] : []),
  };
}

/** A vendor signs users in at another host than its API's, and in a browser: no list of operations names that page. */
function isSignIn(path: string, { operations }: Api): boolean {
  const OAUTH = /^oauth2?$/;
  if (!segmentsOf(path).some((segment) => OAUTH.test(segment))) return false;
  const isOfApi = operations.some(({ segments }) => segments.some((each) => OAUTH.test(each)));
  return !isOfApi || /\/authori[sz]e\/?$/.test(path);
}

/**
 * Whether two paths have at least one word in common, or nearly: a version and parameters are none. Where both
 * are equally long, no word may stand for quite another one.
 */
function shareWords(path: string, other: string): boolean {
  const [words = [], others = []] = [path, other].map((each) =>
    segmentsOf(each).filter((segment) => !isParameter(segment) && !/^v\d+$/.test(segment)),
  );
  if (segmentsOf(path).length === segmentsOf(other).length && words.length === others.length)
    return words.every((word, i) => areNear(word, others[i] ?? ''));
  return words.some((word) => others.some((each) => areNear(word, each)));
}

function areNear(a: string, b: string): boolean {
  return lettersApart(a, b) * 3 <= Math.max(a.length, b.length);
}

function otherMethods({ methods }: Endpoint, method: string, others: readonly string[]): Fix[] {
  const written = methods.find(({ text }) => text.toUpperCase() === method);
  if (!written || methods.length > 1) return [];
  return others.map((other, i) => ({
    title: `Replace ${method} with ${other}`,
    edits: [{ span: { start: written.start, end: written.end }, newText: other }],
    preferred: i === 0,
    safe: false,
  }));
}

function nearest(
  { pathSpan, methods, isCode }: Endpoint,
  { operation, path }: NearOperation,
  { style }: FixContext,
): Fix {
  const newText = style.escaped && !isCode ? escapeText(path) : path;
  const [method] = methods;
  const isOther = method && methods.length === 1 && method.text.toUpperCase() !== operation.method;
  const methodEdit = {
    span: { start: method?.start ?? 0, end: method?.end ?? 0 },
    newText: operation.method,
  };
  return {
    title: `Replace it with ${quote(`${operation.method} ${path}`)}`,
    edits: [...(isOther ? [methodEdit] : []), { span: pathSpan, newText }],
    preferred: true,
    safe: false,
  };
}
