import { type Edit, insertion } from '../text/edit.ts';
import { indentAt } from '../text/line-bounds.ts';
import { type JsonMember, type JsonNode, type JsonObject, memberOf } from './json.ts';

/** The edit that gives a member another key. */
export function renameKey({ key }: JsonMember, name: string): Edit {
  return { span: { start: key.start, end: key.end }, newText: JSON.stringify(name) };
}

export function replaceNode({ start, end }: JsonNode, newText: string): Edit {
  return { span: { start, end }, newText };
}

/** The edit that takes a member out, with the comma that parted it from the others. */
export function removeMember(object: JsonObject, member: JsonMember): Edit {
  const at = object.members.indexOf(member);
  const before = object.members[at - 1];
  const behind = object.members[at + 1];
  const start = before ? before.end : member.start;
  const end = before || !behind ? member.end : behind.start;
  return { span: { start, end }, newText: '' };
}

/**
 * The edit that adds a member behind the others, written as they are. `leaving` is one that another edit
 * takes out.
 */
export function insertMember(
  object: JsonObject,
  text: string,
  name: string,
  value: string,
  leaving?: JsonMember,
): Edit {
  const written = `${JSON.stringify(name)}: ${value}`;
  const last = object.members.findLast((member) => member !== leaving);
  if (!last) {
    // The one that leaves is the only one: the new one takes its place.
    const [only] = object.members;
    const at = only ? only.start : object.start + 1;
    const isEmpty = !only && text.slice(at, object.end - 1).trim() === '';
    const newText = isEmpty ? ` ${written} ` : written;
    return { span: { start: at, end: isEmpty ? object.end - 1 : at }, newText };
  }
  const first = object.members[0] ?? last;
  const lines = /[\r\n]/.test(text.slice(object.start, first.start));
  const between = lines ? `\n${indentAt(text, first.start)}` : ' ';
  return { span: { start: last.end, end: last.end }, newText: `,${between}${written}` };
}

/**
 * The edits that move a member to another path below `root`, making the objects on the way; none where
 * something else stands in the way.
 */
export function moveMember(
  root: JsonObject,
  from: JsonObject,
  member: JsonMember,
  path: readonly string[],
  value: string,
  text: string,
): Edit[] {
  let target = root;
  let depth = 0;
  for (; depth < path.length - 1; depth++) {
    const next = memberOf(target, path[depth] ?? '')?.value;
    if (!next) break;
    if (next.kind !== 'object') return [];
    target = next;
  }
  const [name = '', ...inner] = path.slice(depth);
  const there = memberOf(target, name);
  if (there && there.value !== member.value) return [];
  const nested = inner.reduceRight((built, key) => `{ ${JSON.stringify(key)}: ${built} }`, value);
  // The objects on the way are written from the inside out: the innermost key holds the value.
  return [removeMember(from, member), insertMember(target, text, name, nested, member)];
}

/** The edits that put all members of an object into a new one under a key, with another behind them if one is given. */
export function wrapMembers(
  object: JsonObject,
  text: string,
  name: string,
  another?: string,
): Edit[] {
  const first = object.members[0];
  const last = object.members.at(-1);
  if (!first || !last) return [];
  const key = `${JSON.stringify(name)}: {`;
  if (!/[\r\n]/.test(text.slice(object.start, first.start)))
    return [
      insertion(first.start, `${key} `),
      insertion(last.end, another ? `, ${another} }` : ' }'),
    ];
  const indent = indentAt(text, first.start);
  const outer = indentAt(text, object.start);
  const unit = indent.startsWith(outer) && indent !== outer ? indent.slice(outer.length) : '  ';
  const lines = Array.from(text.slice(first.start, last.end).matchAll(/\r\n|\n|\r/g), (found) =>
    insertion(first.start + found.index + found[0].length, unit),
  );
  return [
    insertion(first.start, `${key}\n${indent}${unit}`),
    ...lines,
    insertion(last.end, `${another ? `,\n${indent}${unit}${another}` : ''}\n${indent}}`),
  ];
}
