import type { MailView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

export function mailViews(_: Viewed): readonly MailView[] {
  return [];
}
