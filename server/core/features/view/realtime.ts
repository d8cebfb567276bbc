import type { RealtimeView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function realtimeViews(_: Viewed): readonly RealtimeView[] {
  return [];
}
