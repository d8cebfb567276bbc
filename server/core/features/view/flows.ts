import type { FlowView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function flowViews(_: Viewed): readonly FlowView[] {
  return [];
}
