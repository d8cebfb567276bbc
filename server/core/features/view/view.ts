import { titleHeading } from '../../spec/where.ts';
import { fallbackViews } from './fallbacks.ts';
import { countFindings, findingViews } from './findings.ts';
import { flowViews } from './flows.ts';
import { integrationViews } from './integrations.ts';
import { mailViews } from './mails.ts';
import { progressOf } from './progress.ts';
import { projectName } from './project.ts';
import { pushViews } from './pushes.ts';
import { realtimeViews } from './realtime.ts';
import { sectionView } from './sections.ts';
import type { Shown, SpecView, ViewLimits } from './spec-view.ts';
import type { Viewed } from './viewed.ts';
import { wholeOf } from './whole.ts';

/** What the spec view and the report show of a document. */
export function specView(viewed: Viewed, { most }: ViewLimits): SpecView {
  const { spec, findings } = viewed;
  const { template, detection } = spec;
  const shown = <T>(items: readonly T[]): Shown<T> => ({
    items: items.length > most ? items.slice(0, most) : items,
    total: items.length,
  });
  const sections = wholeOf(viewed);
  const project = projectName(spec);
  return {
    title: titleHeading(spec)?.text.text.trim() ?? '',
    ...(project !== undefined && { project }),
    template: detection.by === 'content' ? undefined : { id: template.id, title: template.title },
    progress: progressOf(sections.map(({ measured }) => measured)),
    integrations: shown(integrationViews(viewed)),
    // Only those that are shown are placed.
    sections: { items: sections.slice(0, most).map(sectionView), total: sections.length },
    mails: shown(mailViews(viewed)),
    pushes: shown(pushViews(viewed)),
    flows: shown(flowViews(viewed)),
    realtime: shown(realtimeViews(viewed)),
    fallbacks: shown(fallbackViews(viewed)),
    findings: findingViews(findings, most),
    findingCounts: countFindings(findings),
  };
}
