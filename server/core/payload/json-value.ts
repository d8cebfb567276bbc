import { type JsonMember, type JsonNode, memberOf } from './json.ts';

/** What a value says; a text where something only stands for one. */
export function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(
        node.members.map(({ key, value }) => [key.name, plainValue(value)]),
      );
    case 'array':
      return node.items.map(plainValue);
    case 'scalar':
      return node.value;
    default:
      return '';
  }
}

/** A place in a value, by a JSON pointer. */
export interface JsonPlace {
  readonly path: readonly string[];
  readonly node: JsonNode;
  /** What holds it; undefined for the root and the items of a list. */
  readonly member: JsonMember | undefined;
  /** What is around it, outermost first. */
  readonly parents: readonly JsonNode[];
}

/** The place that a pointer names; undefined where there is none. Of several members of a name the last counts. */
export function placeAt(root: JsonNode, pointer: string): JsonPlace | undefined {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const parents: JsonNode[] = [];
  let node = root;
  let member: JsonMember | undefined;
  for (const name of path) {
    parents.push(node);
    member = memberOf(node, name);
    const next = node.kind === 'array' ? node.items[Number(name)] : member?.value;
    if (!next) return undefined;
    node = next;
  }
  return { path, node, member, parents };
}

/** A value without blanks, as it is sent; what stands for a value counts as it is written in `text`. */
export function minified(node: JsonNode, text: string): string {
  switch (node.kind) {
    case 'object': {
      const members = node.members.map(
        ({ key, value }) => `${JSON.stringify(key.name)}:${minified(value, text)}`,
      );
      return `{${members.join(',')}}`;
    }
    case 'array':
      return `[${node.items.map((item) => minified(item, text)).join(',')}]`;
    case 'scalar':
      return JSON.stringify(node.value);
    default:
      return text.slice(node.start, node.end);
  }
}

const STANDS_FOR =
  /\{\{|\$\{|\{%|<%|<[^<>]+>|^\s*\[[^[\]]*\]\s*$|\{[\w.]+\}|%\w+%|\.\.\.|…|^(?:string|number|integer|int|bool(?:ean)?|object|array|any|uuid|date|timestamp|url|x{3,}|your[_ -].*)$/i;

/** Whether a value is not the one that will be sent: a variable, a placeholder, the name of a type. */
export function isStandIn(node: JsonNode): boolean {
  if (node.kind === 'unknown') return true;
  return node.kind === 'scalar' && typeof node.value === 'string' && STANDS_FOR.test(node.value);
}
