import { type Document, isNode, isScalar, visit, type YAMLError, type YAMLMap } from 'yaml';
import type { TextProblem } from './problem.ts';

const MAX_ALIASES = 500;
const MULTIPLE_DOCUMENTS =
  'The file holds more than one document: remove everything from the second `---` on.';

/** The first thing that is wrong with a YAML text before its meaning is looked at; undefined for nothing. */
export function findFault(document: Document): TextProblem | undefined {
  const [error] = document.errors;
  if (error) return { offset: error.pos[0], message: inWords(error) };
  return findDoubleKey(document) ?? findBadAlias(document);
}

function inWords({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return MULTIPLE_DOCUMENTS;
  if (code === 'NON_STRING_KEY')
    return 'Not valid YAML: a key must be plain text. Put the value in quotes if it begins with a bracket.';
  return `Not valid YAML: ${message.replace(/\.$/, '')}.`;
}

function findDoubleKey(document: Document): TextProblem | undefined {
  let fault: TextProblem | undefined;
  visit(document, {
    Map(_, map: YAMLMap) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name)) {
          fault = {
            offset: (isNode(key) && key.range?.[0]) || 0,
            message: `The property '${name}' is written twice.`,
          };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return fault;
}

/** An alias to nothing, to what it stands in, or one too many: they would fail, hang or swell when resolved. */
function findBadAlias(document: Document): TextProblem | undefined {
  const anchors = new Set<string>();
  let count = 0;
  let fault: TextProblem | undefined;
  visit(document, {
    Node(_, node) {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor);
    },
    Alias(_, alias, path) {
      const { source } = alias;
      const inside = path.some(
        (parent) => isNode(parent) && 'anchor' in parent && parent.anchor === source,
      );
      if (++count <= MAX_ALIASES && anchors.has(source) && !inside) return undefined;
      const reason = inside
        ? 'stands inside the very value that it names'
        : count > MAX_ALIASES
          ? 'is one too many'
          : `names nothing: there is no \`&${source}\` before it`;
      fault = { offset: alias.range?.[0] ?? 0, message: `The alias \`*${source}\` ${reason}.` };
      return visit.BREAK;
    },
  });
  return fault;
}
