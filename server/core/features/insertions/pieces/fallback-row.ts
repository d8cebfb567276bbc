import { PROPOSALS } from '../../../catalogs/proposals.ts';
import { builtinProviderNames } from '../../../catalogs/provider-names.ts';
import type { Purpose } from '../../../catalogs/purpose.ts';
import { inStyle } from '../../../templates/skeleton.ts';
import { skeletonRows } from '../../../templates/skeleton-rows.ts';
import type { Style } from '../../../templates/style.ts';
import type { ColumnDefinition, FieldDefinition } from '../../../templates/template.ts';
import { type Blank, type Draft, joinDrafts } from '../../../text/draft.ts';

/** A service that a row is for. */
export interface FallbackService {
  /** As the document writes it; a blank while it is open. */
  readonly name: string | Blank;
  readonly purpose: Purpose;
}

const STRATEGY = /fall-?back|strateg|degradation|mitigation/i;
const PLACEHOLDER = /^\[.+\]$/;

/** A whole fallback table: a row for each service, or an open one where there is none. */
export function fallbackTableDraft(
  services: readonly FallbackService[],
  field: FieldDefinition,
  style: Style,
): Draft {
  const titles = field.columns.map(({ title }) => inStyle(title, style));
  const head = [`| ${titles.join(' | ')} |`, `|${' :--- |'.repeat(titles.length)}`];
  const rows = services.length > 0 ? services : [undefined];
  return joinDrafts(
    [...head.map((line) => [line]), ...rows.map((each) => fallbackRowDraft(each, field, style))],
    '\n',
  );
}

/**
 * A row of a fallback table, as its template writes rows: the service, then a blank per column, with values
 * to pick from where there are any. Undefined as service leaves that open, too.
 */
export function fallbackRowDraft(
  service: FallbackService | undefined,
  field: FieldDefinition,
  style: Style,
): Draft {
  const rows = skeletonRows(field);
  const like = rows.find((row) => row.some((cell) => isFor(service?.purpose, cell))) ?? rows.at(-1);
  const cells = field.columns.map((column, i): Draft => {
    const written = like?.[i] ?? '';
    const isService = column.type === 'provider' || (i === 0 && !hasService(field));
    if (isService) return serviceCell(service, rows.at(-1)?.[i] ?? '', column, style);
    return [cellBlank(service?.purpose, written, column, style)];
  });
  return [...joinDrafts([['| '], joinDrafts(cells, ' | '), [' |']], '')];
}

function serviceCell(
  service: FallbackService | undefined,
  written: string,
  column: ColumnDefinition,
  style: Style,
): Draft {
  const mark = written.startsWith('**') ? '**' : '';
  const open = written.replace(/^\*\*|\*\*$/g, '') || `[${column.title}]`;
  const { name = { text: inStyle(open, style) } } = service ?? {};
  const said = typeof name === 'string' ? inStyle(name, style) : name;
  return joinDrafts([[mark], [said], [mark]], '');
}

function cellBlank(
  purpose: Purpose | undefined,
  written: string,
  column: ColumnDefinition,
  style: Style,
): Blank {
  const open = PLACEHOLDER.test(written) ? written : `[${column.title}]`;
  const values = valuesOf(purpose, column, written);
  const choices = values.map((value) => inStyle(value, style));
  const isUsual = column.type === 'choice' && purpose !== undefined;
  const text = inStyle(open, style);
  if (choices.length === 0) return { text };
  return { text, choices: isUsual ? choices : [text, ...choices] };
}

/** What a column may say, the most usual first. */
function valuesOf(
  purpose: Purpose | undefined,
  { type, choices, title }: ColumnDefinition,
  written: string,
): readonly string[] {
  const { criticality = [], strategies = [] } = purpose ? PROPOSALS[purpose] : {};
  if (type !== 'choice') return STRATEGY.test(title) ? strategies : [];
  const usual = [written, ...criticality].find((value) => choices.includes(value));
  return [...new Set([...(usual === undefined ? [] : [usual]), ...choices])];
}

function hasService({ columns }: FieldDefinition): boolean {
  return columns.some(({ type }) => type === 'provider');
}

function isFor(purpose: Purpose | undefined, cell: string): boolean {
  return purpose !== undefined && builtinProviderNames.find(cell)?.purpose === purpose;
}
