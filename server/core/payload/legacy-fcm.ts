import { type JsonMember, type JsonNode, memberOf } from './json.ts';

/** What only the legacy HTTP API of FCM has at the root; FCM shut it down in 2024. */
const LEGACY = [
  'to',
  'registration_ids',
  'collapse_key',
  'time_to_live',
  'content_available',
  'mutable_content',
  'delay_while_idle',
  'dry_run',
  'restricted_package_name',
];

/** The members by which a payload has FCM's legacy shape; none where it has another. */
export function legacyKeys(value: JsonNode): JsonMember[] {
  if (value.kind !== 'object' || memberOf(value, 'message')) return [];
  const keys = value.members.filter(({ key }) => LEGACY.includes(key.name));
  const content = memberOf(value, 'notification') ?? memberOf(value, 'data');
  const priority = memberOf(value, 'priority');
  if (content && priority) keys.push(priority);
  const action = memberOf(memberOf(value, 'notification')?.value, 'click_action');
  if (action) keys.push(action);
  return keys.sort((a, b) => a.start - b.start);
}
