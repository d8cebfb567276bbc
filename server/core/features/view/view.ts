import { hideIn, maskOf } from '../../spec/mask.ts';
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

/** What of a document its map shows. */
export type MapView = Pick<SpecView, 'title' | 'project' | 'template' | 'integrations'>;

/** What the spec view and the report show of a document. */
export function specView(viewed: Viewed, { most }: ViewLimits): SpecView {
  const { findings } = viewed;
  const shown = <T>(items: readonly T[]) => firstOf(items, most);
  const sections = wholeOf(viewed);
  const fallbacks = fallbackViews(viewed);
  const view: SpecView = {
    ...headView(viewed),
    progress: progressOf(sections.map(({ measured }) => measured)),
    integrations: shown(integrationViews(viewed, fallbacks)),
    // Only those that are shown are placed.
    sections: { items: sections.slice(0, most).map(sectionView), total: sections.length },
    mails: shown(mailViews(viewed)),
    pushes: shown(pushViews(viewed)),
    flows: shown(flowViews(viewed)),
    realtime: shown(realtimeViews(viewed)),
    fallbacks: shown(fallbacks),
    findings: findingViews(findings, most),
    findingCounts: countFindings(findings),
  };
  return withoutSecrets(view, viewed);
}

/** The map alone. */
export function mapView(viewed: Viewed, { most }: ViewLimits): MapView {
  const integrations = integrationViews(viewed, fallbackViews(viewed));
  return withoutSecrets({ ...headView(viewed), integrations: firstOf(integrations, most) }, viewed);
}

/** A view is shown to others, printed and sent around: no credential of the document is in it. */
function withoutSecrets<View extends MapView>(view: View, { spec, facts }: Viewed): View {
  const mask = maskOf(spec, facts);
  return mask ? hideIn(view, mask) : view;
}

function headView({ spec }: Viewed): Pick<SpecView, 'title' | 'project' | 'template'> {
  const { template, detection } = spec;
  const project = projectName(spec);
  return {
    title: titleHeading(spec)?.text.text.trim() ?? '',
    ...(project !== undefined && { project }),
    template: detection.by === 'content' ? undefined : { id: template.id, title: template.title },
  };
}

function firstOf<T>(items: readonly T[], most: number): Shown<T> {
  return { items: items.length > most ? items.slice(0, most) : items, total: items.length };
}
