import type { PathQuery } from './completion.ts';
import type { Place } from './place.ts';
import { elementAround, isInCode, valueStart } from './token.ts';

/** The path that is being written where the document refers to files; undefined at any other place. */
export function referencePath(place: Place): PathQuery | undefined {
  const { expects, style } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'references') return undefined;
  const from = valueStart(place, slot);
  const { line, offset } = place;
  const left = line.before.slice(from - line.start);
  const part = /[^,;]*$/.exec(left)?.[0] ?? '';
  // In a link the address is the path, and of several words the last.
  const typed = /(?<![^\s(<"'`@])[^\s(<"'`@]*$/.exec(part)?.[0] ?? '';
  if (/^[a-z]+:\/\//i.test(typed)) return undefined;
  const name = /[^/]*$/.exec(typed)?.[0] ?? '';
  const behind = /^[^\s,;/)>"'`]*/.exec(line.after)?.[0] ?? '';
  const placeholder = elementAround(place, from);
  const held = placeholder.isPlaceholder ? placeholder : undefined;
  return {
    folder: held ? '' : typed.slice(0, typed.length - name.length).replaceAll('\\', ''),
    name: held ?? { start: offset - name.length, end: offset + behind.length },
    escaped: style.escaped && !isInCode(place),
  };
}
