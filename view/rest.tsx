import type { Shown } from '../server/core/features/view/spec-view.ts';

/** How many more there are, where a list is cut. */
export function Rest({ of: { items, total } }: { readonly of: Shown<unknown> }) {
  if (total <= items.length) return null;
  return <p class="rest">and {total - items.length} more</p>;
}
