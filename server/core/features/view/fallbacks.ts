import type { FallbackView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function fallbackViews(_: Viewed): readonly FallbackView[] {
  return [];
}
