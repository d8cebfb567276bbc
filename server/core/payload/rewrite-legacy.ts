import { indentAt } from '../text/line-bounds.ts';
import type { JsonNode } from './json.ts';
import { plainValue } from './json-value.ts';

type Json = Record<string, unknown>;

/** A message in the making. */
interface Parts {
  readonly target: Json;
  readonly notification: Json;
  readonly data: Json;
  readonly android: Json;
  readonly androidNotification: Json;
  readonly aps: Json;
  readonly root: Json;
}

const PLAIN = { enumerable: true, configurable: true, writable: true } as const;

/** Writes what a legacy key says into the new message. False where v1 has nothing for it. */
type Rewrite = (value: unknown, parts: Parts) => boolean;

/**
 * A payload of FCM's legacy API as FCM v1 wants it; undefined where something in it has no place there, or
 * would be lost. Source of the mapping: Firebase's guide on migrating to the HTTP v1 API.
 */
export function rewriteLegacy(value: JsonNode): Json | undefined {
  const legacy = plainValue(value);
  if (!isJson(legacy) || holdsUnknown(value)) return undefined;
  const parts: Parts = {
    target: {},
    notification: {},
    data: {},
    android: {},
    androidNotification: {},
    aps: {},
    root: {},
  };
  if (!rewriteAll(legacy, ROOT, parts)) return undefined;
  if (Object.keys(parts.target).length !== 1) return undefined;
  const android = { ...parts.android, ...filled({ notification: parts.androidNotification }) };
  const apns = filled({ payload: filled({ aps: parts.aps }) });
  const { target, notification, data } = parts;
  return {
    ...parts.root,
    message: { ...target, ...filled({ notification, data, android, apns }) },
  };
}

/** A value as JSON, indented like the text that it takes the place of. */
export function printLike(value: unknown, text: string, start: number, end: number): string {
  const old = text.slice(start, end);
  const inner = /[\r\n]([ \t]+)\S/.exec(old)?.[1];
  if (inner === undefined) return JSON.stringify(value);
  const outer = indentAt(text, start);
  const unit = inner.startsWith(outer) && inner !== outer ? inner.slice(outer.length) : '  ';
  return JSON.stringify(value, undefined, unit).replaceAll('\n', `\n${outer}`);
}

function rewriteAll(
  legacy: Json,
  rewrites: Readonly<Record<string, Rewrite>>,
  parts: Parts,
): boolean {
  return Object.entries(legacy).every(([key, value]) =>
    Object.hasOwn(rewrites, key) ? (rewrites[key]?.(value, parts) ?? false) : false,
  );
}

const ROOT: Readonly<Record<string, Rewrite>> = {
  to: (value, { target }) => {
    if (typeof value !== 'string') return false;
    const topic = /^\/topics\/(.+)$/.exec(value)?.[1];
    target[topic ? 'topic' : 'token'] = topic ?? value;
    return true;
  },
  registration_ids: (value, { target }) => {
    // One message, one device: several need a request each.
    if (!Array.isArray(value) || value.length !== 1 || typeof value[0] !== 'string') return false;
    target.token = value[0];
    return true;
  },
  condition: text('target', 'condition'),
  notification: (value, parts) => isJson(value) && rewriteAll(value, NOTIFICATION, parts),
  data: (value, { data }) => {
    if (!isJson(value)) return false;
    return Object.entries(value).every(([key, one]) => {
      if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean')
        return false;
      // A plain assignment would lose a key `__proto__`.
      Object.defineProperty(data, key, { value: String(one), ...PLAIN });
      return true;
    });
  },
  priority: (value, { android }) => {
    if (value !== 'high' && value !== 'normal') return false;
    android.priority = value;
    return true;
  },
  collapse_key: text('android', 'collapse_key'),
  restricted_package_name: text('android', 'restricted_package_name'),
  time_to_live: (value, { android }) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return false;
    android.ttl = `${value}s`;
    return true;
  },
  content_available: flag('content-available'),
  mutable_content: flag('mutable-content'),
  dry_run: (value, { root }) => {
    if (typeof value !== 'boolean') return false;
    root.validate_only = value;
    return true;
  },
};

const NOTIFICATION: Readonly<Record<string, Rewrite>> = {
  title: text('notification', 'title'),
  body: text('notification', 'body'),
  image: text('notification', 'image'),
  icon: text('androidNotification', 'icon'),
  color: text('androidNotification', 'color'),
  tag: text('androidNotification', 'tag'),
  click_action: text('androidNotification', 'click_action'),
  android_channel_id: text('androidNotification', 'channel_id'),
  sound: (value, { androidNotification, aps }) => {
    if (typeof value !== 'string') return false;
    androidNotification.sound = value;
    aps.sound = value;
    return true;
  },
  badge: (value, { aps }) => {
    if (!/^\d{1,9}$/.test(String(value))) return false;
    aps.badge = Number(value);
    return true;
  },
};

function text(part: keyof Parts, key: string): Rewrite {
  return (value, parts) => {
    if (typeof value !== 'string') return false;
    parts[part][key] = value;
    return true;
  };
}

function flag(key: string): Rewrite {
  return (value, { aps }) => {
    if (typeof value !== 'boolean') return false;
    aps[key] = Number(value);
    return true;
  };
}

/** Only what holds something. */
function filled(parts: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0),
  );
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function holdsUnknown(node: JsonNode): boolean {
  if (node.kind === 'object')
    return node.isAbridged || node.members.some(({ value }) => holdsUnknown(value));
  return node.kind === 'array' ? node.items.some(holdsUnknown) : node.kind === 'unknown';
}
