import type { SectionView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function sectionViews(_: Viewed): readonly SectionView[] {
  return [];
}
