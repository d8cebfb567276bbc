import type { ListItem } from './block.ts';
import { splitLabel } from './label.ts';

/** `**invoice.paid** - extend` is a value, too: what labels say has no dots and underlines within its words. */
const NAME = /^[\p{L}\p{N}]+[._/-][\p{L}\p{N}_-]+(?:[./][\p{L}\p{N}_-]+)*$/u;

/** So is `**429 Too Many Requests**: wait`, and `**POST /v1/refunds**: pay back`. */
const CALL = /^(?:(?:HTTP )?[1-5](?:\d\d|xx)\b|(?:GET|POST|PUT|PATCH|DELETE) \S)/;

/** Whether a list holds labels in bold, and no names: it stands beside a label, not below it. */
export function hasStrongLabels(list: { items: readonly ListItem[] }): boolean {
  const labels = list.items.map((item) => splitLabel(item.text));
  const texts = labels.map((labelled) => labelled?.label.text ?? '');
  const areStrong = labels.every((labelled) => labelled?.set === 'strong');
  return (
    areStrong && !texts.every((text) => NAME.test(text)) && !texts.some((text) => CALL.test(text))
  );
}

/** Whether an item begins with a name: `invoice.paid: extend`. */
export function beginsWithName({ text }: ListItem): boolean {
  const labelled = splitLabel(text);
  if (labelled?.set === 'strong') return false;
  return labelled?.set === 'code' || NAME.test((labelled?.label ?? text).text.trim());
}
