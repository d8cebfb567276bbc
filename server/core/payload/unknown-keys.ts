import { closest } from '../text/closest.ts';
import { memberOf } from './json.ts';
import { placeAt } from './json-value.ts';
import type { PlacedProblem } from './shape-problem.ts';

/** Where a key that the provider does not know belongs. */
export interface Home {
  /** The path of its right place, from the root. */
  readonly path: readonly string[];
  /** True where only its name is wrong. */
  readonly isRename: boolean;
  /** True where its right place holds something already. */
  readonly isTaken: boolean;
}

/** Where a key belongs, by the path of the object that it stands in. */
type Moves = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Payloads hold every key that there is, `constructor` too: a plain object would know that one. */
function asMoves(moves: Readonly<Record<string, Readonly<Record<string, string>>>>): Moves {
  return new Map(
    Object.entries(moves).map(([path, keys]) => [path, new Map(Object.entries(keys))]),
  );
}

const ANDROID_LOOKS = {
  click_action: 'message/android/notification/click_action',
  sound: 'message/android/notification/sound',
  icon: 'message/android/notification/icon',
  color: 'message/android/notification/color',
  tag: 'message/android/notification/tag',
  channel_id: 'message/android/notification/channel_id',
  android_channel_id: 'message/android/notification/channel_id',
  badge: 'message/apns/payload/aps/badge',
  priority: 'message/android/priority',
};

/** Keys that people write where the legacy API, another provider or intuition has them: the right path. */
const FCM = asMoves({
  '': {
    token: 'message/token',
    topic: 'message/topic',
    condition: 'message/condition',
    notification: 'message/notification',
    data: 'message/data',
    android: 'message/android',
    apns: 'message/apns',
    webpush: 'message/webpush',
    to: 'message/token',
    priority: 'message/android/priority',
    ttl: 'message/android/ttl',
    time_to_live: 'message/android/ttl',
    collapse_key: 'message/android/collapse_key',
    dry_run: 'validate_only',
  },
  message: {
    ...ANDROID_LOOKS,
    to: 'message/token',
    device_token: 'message/token',
    registration_token: 'message/token',
    fcm_token: 'message/token',
    ttl: 'message/android/ttl',
    time_to_live: 'message/android/ttl',
    collapse_key: 'message/android/collapse_key',
    restricted_package_name: 'message/android/restricted_package_name',
    content_available: 'message/apns/payload/aps/content-available',
    'content-available': 'message/apns/payload/aps/content-available',
    mutable_content: 'message/apns/payload/aps/mutable-content',
    'mutable-content': 'message/apns/payload/aps/mutable-content',
    title: 'message/notification/title',
    body: 'message/notification/body',
    image: 'message/notification/image',
    aps: 'message/apns/payload/aps',
    link: 'message/webpush/fcm_options/link',
    validate_only: 'validate_only',
    dry_run: 'validate_only',
    payload: 'message/data',
  },
  'message/notification': {
    ...ANDROID_LOOKS,
    content_available: 'message/apns/payload/aps/content-available',
    subtitle: 'message/apns/payload/aps/alert/subtitle',
    message: 'message/notification/body',
    text: 'message/notification/body',
    image_url: 'message/notification/image',
    link: 'message/webpush/fcm_options/link',
  },
  'message/android': {
    time_to_live: 'message/android/ttl',
    title: 'message/android/notification/title',
    body: 'message/android/notification/body',
    sound: 'message/android/notification/sound',
    icon: 'message/android/notification/icon',
    color: 'message/android/notification/color',
    channel_id: 'message/android/notification/channel_id',
    click_action: 'message/android/notification/click_action',
  },
  'message/android/notification': {
    priority: 'message/android/notification/notification_priority',
    android_channel_id: 'message/android/notification/channel_id',
    badge: 'message/android/notification/notification_count',
  },
  'message/apns': { aps: 'message/apns/payload/aps' },
  'message/webpush': {
    title: 'message/webpush/notification/title',
    body: 'message/webpush/notification/body',
    icon: 'message/webpush/notification/icon',
    link: 'message/webpush/fcm_options/link',
  },
});

const APNS = asMoves({
  aps: { title: 'aps/alert/title', subtitle: 'aps/alert/subtitle', body: 'aps/alert/body' },
  'aps/alert': {
    sound: 'aps/sound',
    badge: 'aps/badge',
    category: 'aps/category',
    'thread-id': 'aps/thread-id',
    message: 'aps/alert/body',
  },
});

const EXPO = asMoves({
  '': {
    token: 'to',
    tokens: 'to',
    message: 'body',
    text: 'body',
    payload: 'data',
    image: 'richContent/image',
  },
});

/** Where an unknown key belongs; undefined where nothing like it is known. */
export function homeOf({
  path,
  params,
  parentSchema,
  node,
  root,
  format,
}: PlacedProblem): Home | undefined {
  const key = String(params.additionalProperty);
  const moved = movedTo(path, key, format);
  if (moved) {
    const isRename = moved.slice(0, -1).join('/') === path.join('/');
    const isTaken = placeAt(root, `/${moved.join('/')}`) !== undefined;
    return { path: moved, isRename, isTaken };
  }
  const names = Object.keys((parentSchema?.properties as object | undefined) ?? {});
  const isCamel = /[A-Z]/.test(key);
  const inSpelling = names.filter((name) => !(isCamel ? name.includes('_') : /[A-Z]/.test(name)));
  const near =
    names.find((name) => letters(name) === letters(key)) ??
    inSpelling.find((name) => swapped(name) === swapped(key)) ??
    closest(key, format === 'fcm-v1' ? inSpelling : names);
  if (near === undefined) return undefined;
  const isTaken = memberOf(node, near) !== undefined;
  return { path: [...path, near], isRename: true, isTaken };
}

function movedTo(
  path: readonly string[],
  key: string,
  format: PlacedProblem['format'],
): readonly string[] | undefined {
  const snake = snakeCase(key);
  const around = path.map(snakeCase).join('/');
  // What FCM passes to Apple has Apple's shape.
  const apple = format === 'fcm-v1' && around.startsWith('message/apns/payload/');
  const inner = apple ? path.slice(3).join('/') : around;
  const moves = format === 'fcm-v1' && !apple ? FCM : format === 'expo' ? EXPO : APNS;
  const keys = moves.get(inner);
  const found = keys?.get(snake) ?? keys?.get(key);
  if (found === undefined) return undefined;
  const whole = apple ? [...path.slice(0, 3), ...found.split('/')] : found.split('/');
  return snake === key
    ? whole
    : whole.map((name) => (format === 'fcm-v1' ? camelCase(name) : name));
}

function letters(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}

/** The letters of a name in order: swapping two of them changes nothing. */
function swapped(name: string): string {
  return [...letters(name)].sort().join('');
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
