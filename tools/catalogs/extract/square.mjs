// Square: an interface for each event, whose comment describes it. The name stands in the comment of its
// member `type`, and where it does not, the interface's own name says it.
import { readdirSync } from 'node:fs';
import { pathIn, pinned } from '../packages.mjs';
import { commentOf, nodesIn, parse, typescript } from './declarations.mjs';

const PACKAGE = 'square';
const NAME = /[a-z_]+(?:\.[a-z_]+)+/;
const REPLACED = /replaced by\s+[[`]?([a-z_]+(?:\.[a-z_]+)+)/i;

export function extractSquare() {
  const events = {};
  for (const file of readdirSync(pathIn(PACKAGE, 'api/types')).sort()) {
    if (!/Event\.d\.ts$/.test(file)) continue;
    const ts = typescript();
    for (const node of nodesIn(parse(PACKAGE, `api/types/${file}`), ts.isInterfaceDeclaration)) {
      const comment = commentOf(node);
      const name = nameOf(node, comment);
      if (name) events[name] = factsOf(comment);
    }
  }
  return {
    events,
    sources: [{ package: pinned(PACKAGE), file: 'api/types/*Event.d.ts', license: 'MIT' }],
  };
}

/** The name of the event that an interface describes; undefined where it describes something else. */
function nameOf(node, comment) {
  const type = node.members.find((member) => member.name?.getText() === 'type');
  if (!type) return undefined;
  const written = NAME.exec(commentOf(type))?.[0];
  if (written || !comment.startsWith('Published')) return written;
  // `DisputeStateUpdatedEvent` is `dispute.state.updated`.
  const words = node.name.text.replace(/Event$/, '').match(/[A-Z][a-z]+/g) ?? [];
  return words.join('.').toLowerCase();
}

function factsOf(comment) {
  const replacement = REPLACED.exec(comment)?.[1];
  return {
    description: comment,
    ...(replacement ? { deprecated: true, replacedBy: [replacement] } : {}),
  };
}
