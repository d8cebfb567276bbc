import {
  NUMBERS,
  PROGRESS_NUMBERS,
  type ReportedSpec,
  type SpecReport,
} from '../../../../view/reported.ts';
import { SEVERITIES } from '../../../core/rules/rule.ts';
import { REPORT_MARK } from '../../../core/spec/own-report.ts';
import { counted } from '../../report/counted.ts';
import type { ReportOptions } from '../report-options.ts';
import { specMarkdown } from './spec-markdown.ts';
import { type Column, more, table } from './table.ts';
import { code, words } from './words.ts';
import type { Place, Writing } from './writing.ts';

const HEAD = `${REPORT_MARK}\n\n# Integration report`;

/** What a comment on GitHub may hold, with room for a line that somebody puts before it. */
const MOST_CHARACTERS = 65_000;

/** From everything that one wants to read in a comment to what fits into one in any case. */
const FITTING: readonly Writing[] = [
  { rows: 50, characters: 1_000, tells: 'specs' },
  { rows: 20, characters: 200, tells: 'specs' },
  { rows: 8, characters: 100, tells: 'specs' },
  { rows: 3, characters: 60, tells: 'specs' },
  { rows: 150, characters: 60, tells: 'totals' },
  { rows: 30, characters: 60, tells: 'totals' },
];

/** The report as Markdown. Where nobody says how much is wanted, it fits into a comment on a pull request. */
export function markdownReport(report: SpecReport, { most }: Pick<ReportOptions, 'most'>): string {
  if (most !== undefined) {
    const all = written(report, { rows: most, characters: 1_000, tells: 'specs' });
    return [...all].join('');
  }
  for (const writing of FITTING) {
    const text = joinedWithin(MOST_CHARACTERS, written(report, writing));
    if (text !== undefined) return text;
  }
  return `${HEAD}\n\n${totals(report)}\n`;
}

/** The texts together; undefined, and the rest is not even written, where that is longer. */
function joinedWithin(most: number, texts: Iterable<string>): string | undefined {
  let joined = '';
  for (const text of texts) {
    joined += text;
    if (joined.length > most) return undefined;
  }
  return joined;
}

/** The report spec by spec, each text with its last line end. */
function* written(report: SpecReport, writing: Writing): Generator<string> {
  const { specs } = report;
  const onlyTotals = writing.tells === 'totals';
  yield text([
    HEAD,
    '',
    totals(report),
    '',
    ...table(columns(writing), { items: specs, total: specs.length }, writing.rows, 'specs'),
    ...unreadLines(report, writing),
    ...(onlyTotals ? ['', 'This is too much for one comment: only the totals are shown.'] : []),
  ]);
  if (onlyTotals) return;
  for (const spec of specs) {
    yield `\n${text(specMarkdown(spec, { ...writing, place: placeIn(spec) }))}`;
  }
}

function text(lines: readonly string[]): string {
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

/** The first lines: everything together. */
function totals(report: SpecReport): string {
  const { specs, findingCounts } = report;
  const findings = SEVERITIES.map((severity) => counted(findingCounts[severity], severity));
  const parts = PROGRESS_NUMBERS.map(
    ([title, count]) => `${count(report).toLocaleString('en')} ${title}`,
  );
  return `**${counted(specs.length, 'spec')}**: ${parts.join(', ').toLowerCase()}; ${findings.join(', ')}.`;
}

function columns({ characters }: Writing): readonly Column<ReportedSpec>[] {
  return [
    { title: 'Spec', cell: ({ view }) => words(view.title, characters) },
    { title: 'File', cell: ({ path }) => code(path) },
    ...NUMBERS.map(([title, count]): Column<ReportedSpec> => {
      return { title, align: 'right', cell: ({ view }) => count(view).toLocaleString('en') };
    }),
  ];
}

function unreadLines({ unread }: SpecReport, { rows, characters }: Writing): string[] {
  if (unread.length === 0) return [];
  const lines = unread
    .slice(0, rows)
    .map(({ path, problem }) => `- ${code(path)}: ${words(problem, characters)}`);
  const rest = more(unread.length - lines.length);
  return ['', '**Not read**', '', ...lines, ...rest];
}

/** Where the files can be seen, each line is a link. */
function placeIn({ lineOf, addressOf }: ReportedSpec): Place {
  if (!addressOf) return (at) => `line ${lineOf(at)}`;
  return (at) => `[line ${lineOf(at)}](${addressOf(lineOf(at))})`;
}
