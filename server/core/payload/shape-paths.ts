import type { Span } from '../text/span.ts';
import { FORMAT_NAMES } from './formats.ts';
import { memberOf } from './json.ts';
import type { PlacedProblem } from './shape-problem.ts';

/** A path as people write it: `data.count`; what stands in FCM's message directly keeps it (`message.priority`). */
export function written(path: readonly string[]): string {
  const short = path[0] === 'message' && path.length > 2 ? path.slice(1) : path;
  return short.join('.');
}

/** Where a finding about a whole object stands: on its key, or on its first bracket. */
export function headOf({ node, member }: Pick<PlacedProblem, 'node' | 'member'>): Span {
  if (member) return { start: member.key.start, end: member.key.end };
  return { start: node.start, end: node.start + 1 };
}

/** Where a key of the object stands that a problem is about; the object's head where there is no such key. */
export function keySpan(problem: PlacedProblem, name: string): Span {
  const key = memberOf(problem.node, name)?.key;
  return key ? { start: key.start, end: key.end } : headOf(problem);
}

/** Whose rule a problem is about: what FCM passes on has Apple's shape. */
export function providerOf({ format, path }: Pick<PlacedProblem, 'format' | 'path'>): string {
  const isApple = format === 'fcm-v1' && path.slice(0, 3).join('/') === 'message/apns/payload';
  return FORMAT_NAMES[isApple ? 'apns' : format];
}
