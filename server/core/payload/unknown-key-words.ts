import { type JsonMember, memberOf } from './json.ts';
import { moveMember, removeMember, renameKey } from './json-edit.ts';
import { keySpan, providerOf, written } from './shape-paths.ts';
import type { PlacedProblem, ShapeFix, ShapeProblem } from './shape-problem.ts';
import { type Home, homeOf } from './unknown-keys.ts';

/** A key that the provider does not know. */
export function describeUnknownKey(problem: PlacedProblem): ShapeProblem {
  const name = String(problem.params.additionalProperty);
  const member = memberOf(problem.node, name);
  const home = homeOf(problem) ?? ownKeysHome(problem, name);
  const provider = providerOf(problem);
  const path = written([...problem.path, name]);
  const moves = member ? fixesOf(problem, member, home) : [];
  const fixes = member
    ? [...moves, remove(problem, member, home?.isTaken ? 'preferred' : 'offered')]
    : [];
  return {
    ...keySpan(problem, name),
    message: `${provider} has no “${path}”${hint(name, home)}`,
    fixes: fixes.filter(({ edits }) => edits.length > 0),
  };
}

function hint(name: string, home: Home | undefined): string {
  if (/^(?:registration_?ids|tokens|registration_?tokens)$/i.test(name))
    return ', and sends to one device at a time: it is “token”, and one message for each.';
  if (!home) return '. Remove it, or look its name up.';
  const right = written(home.path);
  if (isOwn(name, home)) return `. Values of your own belong ${placeOfOwn(home)}.`;
  return home.isTaken ? `; it is “${right}”, which is there.` : `; it is “${right}”.`;
}

function isOwn(name: string, { path }: Home): boolean {
  return path.at(-1) === name && (path.length === 1 || path.at(-2) === 'data');
}

function placeOfOwn({ path }: Home): string {
  return path.length === 1 ? 'beside “aps”' : 'into “data”';
}

/** Where an app's own values go: FCM's and Expo's data, beside Apple's aps. */
function ownKeysHome({ format, path, node }: PlacedProblem, name: string): Home | undefined {
  const value = memberOf(node, name)?.value;
  const isPlain = value?.kind === 'scalar';
  if (/^(?:registration_?ids|tokens|registration_?tokens)$/i.test(name)) return undefined;
  if (format === 'fcm-v1' && path.join('/') === 'message' && isPlain)
    return { path: ['message', 'data', name], isRename: false, isTaken: false };
  if (format === 'expo' && path.length === 0)
    return { path: ['data', name], isRename: false, isTaken: false };
  if (format === 'apns' && path.join('/') === 'aps')
    return { path: [name], isRename: false, isTaken: false };
  return undefined;
}

function fixesOf(problem: PlacedProblem, member: JsonMember, home: Home | undefined): ShapeFix[] {
  const { root, node, text, format } = problem;
  if (!home || home.isTaken || root.kind !== 'object' || node.kind !== 'object') return [];
  const right = written(home.path);
  const value = valueText(problem, member, home.path);
  if (home.isRename) {
    const last = home.path.at(-1) ?? '';
    const edits = [renameKey(member, last)];
    if (value !== text.slice(member.value.start, member.value.end))
      edits.push({ span: { start: member.value.start, end: member.value.end }, newText: value });
    return [{ title: `Rename it to “${last}”`, edits, preferred: true }];
  }
  const edits = moveMember(root, node, member, home.path, value, text);
  return [{ title: `Move it to “${right}”`, edits, preferred: format !== 'webpush' }];
}

/** A value as its new place wants it. */
function valueText(
  { text, format }: PlacedProblem,
  { value }: JsonMember,
  path: readonly string[],
): string {
  const as = text.slice(value.start, value.end);
  const name = path.at(-1) ?? '';
  if (value.kind !== 'scalar') return as;
  if (name === 'ttl' && format === 'fcm-v1' && /^"?\d+"?$/.test(as))
    return `"${as.replaceAll('"', '')}s"`;
  if (/^(?:content-available|mutable-content)$/.test(name) && typeof value.value === 'boolean')
    return value.value ? '1' : '0';
  const isData = format === 'fcm-v1' && path.at(-2) === 'data';
  return isData && typeof value.value !== 'string' ? JSON.stringify(String(value.value)) : as;
}

function remove(
  { node }: PlacedProblem,
  member: JsonMember,
  as: 'preferred' | 'offered',
): ShapeFix {
  const edits = node.kind === 'object' ? [removeMember(node, member)] : [];
  return { title: `Remove “${member.key.name}”`, edits, preferred: as === 'preferred' };
}
