import type { IntegrationView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function integrationViews(_: Viewed): readonly IntegrationView[] {
  return [];
}
