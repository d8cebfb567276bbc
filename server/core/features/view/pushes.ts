import type { PushView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function pushViews(_: Viewed): readonly PushView[] {
  return [];
}
