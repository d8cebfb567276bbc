import type { Block } from '../markdown/block.ts';
import type { ColumnDefinition, FieldDefinition } from '../templates/template.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import type { Section } from './section.ts';

/** A cell of a column that has choices. */
export interface ChoiceCell {
  readonly column: ColumnDefinition;
  readonly cell: DecodedText;
  /** True where the column's title says the template's own word; other columns may hold prose. */
  readonly isSure: boolean;
}

/** The cells of the columns with choices in a section's tables, free text below it included; none of broken rows. */
export function choiceCells(section: Section): ChoiceCell[] {
  const fields = section.definition?.fields ?? [];
  const columns = fields
    .flatMap((field: FieldDefinition) => field.columns)
    .filter(({ type, choices }) => type === 'choice' && choices.length > 0);
  return columns.length === 0 ? [] : cellsIn(section, columns);
}

function cellsIn({ body, children }: Section, columns: readonly ColumnDefinition[]): ChoiceCell[] {
  const below = children.filter(({ definition }) => !definition);
  return [
    ...body.flatMap((block) => tableCells(block, columns)),
    ...below.flatMap((child) => cellsIn(child, columns)),
  ];
}

function tableCells(block: Block, columns: readonly ColumnDefinition[]): ChoiceCell[] {
  if (block.kind !== 'table') return [];
  const { header, rows } = block;
  return header.cells.flatMap((title, i) => {
    const forms = comparableForms(title.text);
    const column = columns.find((each) =>
      [each.title, ...each.aliases].some((name) => forms.includes(comparable(name))),
    );
    if (!column) return [];
    const [word = ''] = comparable(column.title).split(' ');
    const isSure = forms.some((form) => form.startsWith(word));
    return rows.flatMap(({ cells }): ChoiceCell[] => {
      const cell = cells.length === header.cells.length ? cells[i] : undefined;
      return cell && !cell.isBlank ? [{ column, cell, isSure }] : [];
    });
  });
}
