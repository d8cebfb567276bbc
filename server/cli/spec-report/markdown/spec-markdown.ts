import { systemName } from '../../../../view/map/system-name.ts';
import type { ReportedSpec } from '../../../../view/reported.ts';
import type { FallbackView, FlowView, Shown } from '../../../core/features/view/spec-view.ts';
import { CRITICALITIES } from '../../../core/spec/fallback/criticality.ts';
import { completeness } from './completeness.ts';
import { type Columns, FALLBACKS, FINDINGS, MAILS, PUSHES, REALTIME, STEPS } from './lists.ts';
import { mapChart } from './map.ts';
import { sequenceChart } from './sequence.ts';
import { table } from './table.ts';
import { code, words } from './words.ts';
import type { SpecWriting } from './writing.ts';

/** One spec, as lines. */
export function specMarkdown({ path, view }: ReportedSpec, writing: SpecWriting): string[] {
  const { rows, characters } = writing;
  const list = <T>(title: string, columns: Columns<T>, shown: Shown<T>, noun: string) =>
    part(title, table(columns(writing), shown, rows, noun));
  const system = systemName(view);
  const template = view.template ? `template ${words(view.template.title)}` : 'no template';
  return [
    `## ${words(view.title, characters) || code(path)}`,
    '',
    `${code(path)}, ${template}`,
    ...part('Map', mapChart(view.integrations, system)),
    ...part('Completeness', completeness(view.sections, writing)),
    ...list('E-mails', MAILS, view.mails, 'mails'),
    ...list('Push notifications', PUSHES, view.pushes, 'notifications'),
    ...part(
      'Webhook events',
      view.flows.items.slice(0, rows).flatMap((flow) => flowLines(flow, system, writing)),
    ),
    ...list('Real-time events', REALTIME, view.realtime, 'events'),
    ...list('Fallbacks', FALLBACKS, byCriticality(view.fallbacks), 'fallbacks'),
    ...list('Findings', FINDINGS, view.findings, 'findings'),
  ];
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
}

function flowLines(flow: FlowView, system: string, writing: SpecWriting): string[] {
  const { rows, characters } = writing;
  const name = [flow.provider, flow.flow].filter((each) => each !== '').join(': ');
  const steps = { items: flow.steps, total: flow.steps.length };
  return [
    `#### ${words(name, characters) || 'Events'}`,
    '',
    ...sequenceChart(flow, system),
    '',
    ...table(STEPS(writing), steps, rows, 'events'),
    '',
  ];
}

/** What hurts most first. */
function byCriticality({ items, total }: Shown<FallbackView>): Shown<FallbackView> {
  const rank = ({ criticality }: FallbackView) => CRITICALITIES.indexOf(criticality);
  return { items: items.toSorted((a, b) => rank(a) - rank(b)), total };
}
