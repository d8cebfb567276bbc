import { type JsonObject, memberOf } from './json.ts';
import { insertMember, removeMember, wrapMembers } from './json-edit.ts';
import { headOf, keySpan, providerOf, written } from './shape-paths.ts';
import type { PlacedProblem, ShapeFix, ShapeProblem } from './shape-problem.ts';

const IN_MESSAGE =
  /^(?:token|topic|condition|notification|data|android|apns|webpush|fcm_?[oO]ptions|name)$/;

const TARGETS = ['token', 'topic', 'condition'];
const TOKEN = '"token": "user_device_token"';

const IN_APS =
  /^(?:alert|badge|sound|thread-id|category|content-available|mutable-content|target-content-id|interruption-level|relevance-score|filter-criteria|stale-date|content-state|timestamp|event|dismissal-date)$/;

/** What a missing key may begin with. */
const EXAMPLES: Readonly<Record<string, string>> = {
  to: '"ExponentPushToken[xxxxxxxxxxxxxxxxxxxxxx]"',
  aps: '{ "alert": { "title": "Notification Title", "body": "Notification Body" } }',
};

/** A key that must be there. */
export function describeMissing(problem: PlacedProblem): ShapeProblem {
  const { node, path, format, params } = problem;
  const name = String(params.missingProperty);
  if (format === 'fcm-v1' && path.length === 0) return describeUnwrapped(problem);
  const where = path.length === 0 ? 'the payload' : `“${written(path)}”`;
  const isInner = node.kind === 'object' && name === 'aps' && isAllApple(node);
  const fixes = node.kind === 'object' ? [(isInner ? wrap : add)(problem, node, name)] : [];
  return {
    ...headOf(problem),
    message: `${providerOf(problem)} wants “${name}” in ${where}, and it is missing.${whyOf(name)}`,
    fixes,
  };
}

function whyOf(name: string): string {
  if (name === 'aps') return ' It holds what is shown; your own keys stand beside it.';
  return name === 'to' ? ' It says which device gets the message.' : '';
}

function add({ text }: PlacedProblem, node: JsonObject, name: string): ShapeFix {
  const edits = [insertMember(node, text, name, EXAMPLES[name] ?? '"…"')];
  return { title: `Add “${name}”`, edits, preferred: true };
}

function wrap({ text }: PlacedProblem, node: JsonObject, name: string): ShapeFix {
  return { title: `Put it into “${name}”`, edits: wrapMembers(node, text, name), preferred: true };
}

function isAllApple({ members }: JsonObject): boolean {
  return members.length > 0 && members.every(({ key }) => IN_APS.test(key.name));
}

/** FCM's message without the object around it. */
function describeUnwrapped(problem: PlacedProblem): ShapeProblem {
  const { node, text } = problem;
  const members = node.kind === 'object' ? node.members : [];
  const isApple = members.some(({ key }) => key.name === 'aps');
  const isMessage = members.length > 0 && members.every(({ key }) => IN_MESSAGE.test(key.name));
  const message = isApple
    ? 'This is a payload for APNs. FCM v1 passes it on from “message.apns.payload”.'
    : 'FCM v1 wants everything inside “message”, and refuses a request without it.';
  const hasTarget = TARGETS.some((name) => memberOf(node, name));
  const fixes = (): ShapeFix[] =>
    node.kind === 'object' && isMessage
      ? [
          {
            title: hasTarget ? 'Put it into “message”' : 'Put it into “message”, with a “token”',
            edits: wrapMembers(node, text, 'message', hasTarget ? undefined : TOKEN),
            preferred: true,
          },
        ]
      : [];
  return { ...headOf(problem), message, fixes: fixes() };
}

/** No target, or more than one. */
export function describeTargets(problem: PlacedProblem): ShapeProblem {
  const { node, text } = problem;
  const present = TARGETS.filter((name) => memberOf(node, name));
  const [first, second] = present;
  if (!first || !second || node.kind !== 'object') {
    const edits =
      node.kind === 'object' ? [insertMember(node, text, 'token', '"user_device_token"')] : [];
    return {
      ...headOf(problem),
      message:
        '“message” does not say whom it is for: FCM wants exactly one of “token”, “topic” and “condition”.',
      fixes: [{ title: 'Add “token”', edits, preferred: true }],
    };
  }
  const fixes = [...present].reverse().flatMap((name, i): ShapeFix[] => {
    const member = memberOf(node, name);
    if (!member) return [];
    const edits = [removeMember(node, member)];
    return [{ title: `Remove “${name}”`, edits, preferred: i === 0 && present.length === 2 }];
  });
  const list = present.map((name) => `“${name}”`).join(' and ');
  return {
    ...keySpan(problem, second),
    message: `“message” has ${list}: FCM wants exactly one of “token”, “topic” and “condition”. Keep one.`,
    fixes,
  };
}
