import { table } from '../bench/table.mjs';
import { GROUPS } from './corpus.ts';
import { describeFinding } from './details.ts';
import { type Gate, gatesOf, percentage, sum } from './gates.ts';
import type { Judgement } from './judge.ts';
import type { Measurement } from './measure.ts';

/** The whole report, as the terminal shows it. */
export function reportOf(measurement: Measurement): string {
  const gates = gatesOf(measurement);
  const parts = [byGroup(measurement), byRule(measurement), byProvider(measurement)];
  for (const { name, shortcomings } of gates) parts.push(listing(name, shortcomings));
  parts.push(listing('advice that no mark asks for', measurement.judgements.flatMap(advice)));
  parts.push(summary(gates));
  return parts.filter((part) => part !== '').join('\n\n');
}

function advice(judgement: Judgement): string[] {
  return judgement.advice.map((each) => describeFinding(judgement, each));
}

function byGroup({ judgements }: Measurement): string {
  const rows = GROUPS.map((group) => {
    const own = judgements.filter(({ document }) => document.group === group);
    return [group, String(own.length), ...figures(own)];
  });
  const all = ['together', String(judgements.length), ...figures(judgements)];
  return table(
    ['group', 'documents', 'planted', 'found', 'wrong line', 'recall', 'unexpected', 'advice'],
    [...rows, all],
  );
}

function figures(judgements: readonly Judgement[]): string[] {
  const planted = sum(judgements.map(({ document }) => document.planted.length));
  const hits = sum(judgements.map((each) => each.hits.length));
  return [
    String(planted),
    String(hits),
    String(sum(judgements.map((each) => each.wrongLine.length))),
    percentage(hits, planted),
    String(sum(judgements.map((each) => each.unexpected.length))),
    String(sum(judgements.map((each) => each.advice.length))),
  ];
}

function byRule({ judgements, fixes }: Measurement): string {
  const rules = [
    ...new Set(judgements.flatMap(({ document }) => document.planted.map(({ rule }) => rule))),
  ].sort();
  const rows = rules.map((rule) => {
    const own = (all: readonly { rule: string }[]) => all.filter((each) => each.rule === rule);
    const planted = judgements.flatMap(({ document }) => own(document.planted)).length;
    const found = judgements.flatMap(({ hits }) => own(hits.map((each) => each.planted))).length;
    const wrong = judgements.flatMap(({ wrongLine }) =>
      own(wrongLine.map((each) => each.planted)),
    ).length;
    const unexpected = judgements.flatMap((each) =>
      own(each.unexpected.map(({ finding }) => finding)),
    ).length;
    const tried = fixes.filter(({ hit }) => hit.planted.rule === rule);
    return [
      rule,
      ...[planted, found, wrong].map(String),
      percentage(found, planted),
      String(unexpected),
      String(tried.length),
      String(tried.filter(({ removed }) => removed).length),
      String(tried.filter(({ raised }) => raised.length > 0).length),
    ];
  });
  return table(
    [
      'rule',
      'planted',
      'found',
      'wrong line',
      'recall',
      'unexpected',
      'fixes',
      'removed',
      'raised',
    ],
    rows,
  );
}

function byProvider({ mutations }: Measurement): string {
  const providers = [...new Set(mutations.map(({ provider }) => provider))].sort();
  const rows = providers.map((provider) => {
    const own = mutations.filter((each) => each.provider === provider);
    const caught = own.filter((each) => each.caught).length;
    const right = own.filter((each) => each.right).length;
    return [
      provider,
      String(own.length),
      percentage(caught, own.length),
      percentage(right, own.length),
    ];
  });
  return table(['names of', 'misspelt', 'caught', 'right first'], rows);
}

function summary(gates: readonly Gate[]): string {
  const rows = gates.map(({ name, figure, wanted, isMet }) => [
    name,
    figure,
    wanted,
    isMet ? 'ok' : 'FAILED',
  ]);
  return table(['figure', 'is', 'wanted', ''], rows);
}

function listing(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title} (${lines.length}):\n  ${lines.join('\n  ')}`;
}
