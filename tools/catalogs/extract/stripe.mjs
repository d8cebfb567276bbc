// Stripe: each snapshot event is an interface with a literal `type` and a comment; each method of a resource
// names the request that it makes.
import { readdirSync } from 'node:fs';
import { pathIn, pinned } from '../packages.mjs';
import { literalsOf, membersOf, nodesIn, parse, typescript } from './declarations.mjs';

const PACKAGE = 'stripe';
const EVENTS = 'esm/resources/Events.d.ts';
const SUBSCRIBABLE = 'esm/resources/WebhookEndpoints.d.ts';

export function extractStripe() {
  const events = Object.fromEntries(
    membersOf(PACKAGE, EVENTS, 'type').map(({ value, comment }) => [
      value,
      { description: comment },
    ]),
  );
  const known = new Set(Object.keys(events));
  const subscribable = literalsOf(PACKAGE, SUBSCRIBABLE, /EnabledEvent$/).filter((n) => n !== '*');
  const different = subscribable.filter((name) => !known.has(name));
  if (different.length > 0) throw new Error(`Stripe subscribes to ${different}, and sends it not`);
  return {
    events,
    operations: operations(),
    sources: [
      {
        package: pinned(PACKAGE),
        file: EVENTS,
        license: 'MIT',
        for: 'names and descriptions of events',
      },
      { package: pinned(PACKAGE), file: 'esm/resources/**/*.js', license: 'MIT', for: 'endpoints' },
    ],
  };
}

/** Every `METHOD /path` that the resources request. */
function operations() {
  const ts = typescript();
  const found = new Set();
  for (const name of readdirSync(pathIn(PACKAGE, 'esm/resources'), { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const tree = parse(PACKAGE, `esm/resources/${name.replaceAll('\\', '/')}`);
    const calls = nodesIn(
      tree,
      (node) => ts.isCallExpression(node) && /\b_makeRequest$/.test(node.expression.getText()),
    );
    for (const { arguments: given } of calls) {
      const path = pathOf(given[1]);
      if (path) found.add(`${given[0].text} ${path}`);
    }
  }
  return [...found];
}

/** `/v1/charges/${encodeURIComponent(id)}` as `/v1/charges/{id}`; undefined where it is computed. */
function pathOf(node) {
  const ts = typescript();
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const argument = ts.isCallExpression(expression) ? expression.arguments[0] : expression;
    return `{${argument.getText()}}${literal.text}`;
  });
  return node.head.text + spans.join('');
}
