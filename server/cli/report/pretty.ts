import type { Severity } from '../../core/rules/rule.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { excerpt } from './excerpt.ts';
import type { Surface } from './formats.ts';
import { type Colour, colourful, type Paint, plain } from './paint.ts';
import type { FileReport, Report, ReportedFinding } from './report.ts';
import { summaryLines } from './summary.ts';
import { visible } from './visible.ts';

const COLOURS: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};
const MARGIN = '    │ ';

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
  const name = template ? ` ${template}` : '';
  const head = `${paint('underline', visible(file.path))}${paint('dim', `${name} (${why})`)}`;
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
  const place = `${line + 1}:${character + 1}`;
  const fixable = fixes.some((fix) => fix.safe) ? ` ${paint('dim', '(--fix)')}` : '';
  const source = text
    .slice(lines.lineStart(line), lines.lineStart(line + 1))
    .replace(/[\r\n]+$/, '');
  const end = range.end.line === line ? range.end.character : source.length;
  const part = excerpt(source, character, end, Math.max(20, width - MARGIN.length));
  const colour = COLOURS[severity];
  return [
    `  ${paint('bold', place)} ${paint(colour, severity)} ${visible(message)} ${paint('dim', rule)}${fixable}`,
    `${paint('dim', MARGIN)}${part.source}`,
    `${paint('dim', MARGIN)}${paint(colour, part.marks)}`,
  ];
}
