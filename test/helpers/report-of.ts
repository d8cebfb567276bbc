import { addressOf } from '../../server/cli/spec-report/address.ts';
import { progressOf } from '../../server/core/features/view/progress.ts';
import type { SpecView } from '../../server/core/features/view/spec-view.ts';
import type { SpecReport } from '../../view/reported.ts';
import { lineOf } from './sample-views.ts';

/** A report of views, each as if it were of a file of its own; the findings are those of the first. */
export function reportOf(views: readonly SpecView[], links?: string): SpecReport {
  const [first] = views;
  if (!first) throw new Error('no view');
  return {
    specs: views.map((view, i) => {
      const path = `docs/spec ${i + 1}.md`;
      const address = (line: number) => addressOf(links ?? '', path, line);
      return { path, view, lineOf, addressOf: links === undefined ? undefined : address };
    }),
    progress: progressOf(views),
    findingCounts: first.findingCounts,
    unread: [],
  };
}
