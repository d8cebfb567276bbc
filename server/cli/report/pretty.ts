import type { Severity } from '../../core/rules/rule.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { excerpt } from './excerpt.ts';
import { type Colour, colourful, type Paint, plain } from './paint.ts';
import type { FileReport, Report, ReportedFinding } from './report.ts';
import { summaryLines } from './summary.ts';
import type { Surface } from './surface.ts';
import { visible, visiblePath } from './visible.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};
const MARGIN = '    │ ';
/** Below this many columns an excerpt says nothing, and the terminal may wrap it. */
const NARROWEST = 20;

/** The report for people: file by file, each finding with its source line. */
export function formatPretty(report: Report, { width, isColoured }: Surface): string {
  const paint = isColoured ? colourful : plain;
  const shown = report.files.filter(
    (file) => file.findings.length > 0 || file.detectedBy === 'none',
  );
  const blocks = shown.map((file) => fileLines(file, width, paint).join('\n'));
  const summary = summaryLines(report, paint).join('\n');
  return [...blocks, summary]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

function fileLines(file: FileReport, width: number, paint: Paint): string[] {
  const { template, why, text, findings } = file;
  const reason = template === null ? `(${why})` : `${template} (${why})`;
  const head = `${paint('underline', visiblePath(file.path))}  ${paint('dim', visible(reason))}`;
  if (findings.length === 0) return [head];
  const lines = new LineIndex(text);
  return [head, ...findings.flatMap((finding) => findingLines(finding, text, lines, width, paint))];
}

function findingLines(
  { rule, severity, message, range, fixes }: ReportedFinding,
  text: string,
  lines: LineIndex,
  width: number,
  paint: Paint,
): string[] {
  const { line, character } = range.start;
  const row = [
    paint('bold', `${line + 1}:${character + 1}`),
    paint(COLOURS[severity], severity),
    visible(message),
    paint('dim', rule),
    ...(fixes.some((fix) => fix.safe) ? [paint('dim', '(--fix)')] : []),
  ];
  const source = text
    .slice(lines.lineStart(line), lines.lineStart(line + 1))
    .replace(/[\r\n]+$/, '');
  const end = range.end.line === line ? range.end.character : source.length;
  const part = excerpt(source, character, end, Math.max(NARROWEST, width - MARGIN.length));
  const margin = paint('dim', MARGIN);
  return [
    `  ${row.join('  ')}`,
    `${margin}${part.source}`,
    `${margin}${paint(COLOURS[severity], part.marks)}`,
  ];
}
