import type { ColumnSource, FieldSource, SectionSource } from './template-source.ts';

/** What a skeleton writes for a field whose template does not say: a placeholder of the right shape. */
export function valueSkeleton(field: FieldSource): string {
  if (field.type === 'payload') return '```json\n{}\n```';
  if (field.columns !== undefined) return tableSkeleton(field.columns);
  if (field.fields !== undefined) return groupSkeleton(field.fields);
  return `[${field.label}]`;
}

/** What a skeleton writes under a heading before its fields: a placeholder where nothing else would stand there. */
export function sectionSkeleton(section: SectionSource): string {
  const parts = (section.fields ?? []).length + (section.sections ?? []).length;
  return parts > 0 ? '' : `[${section.title}]`;
}

function tableSkeleton(columns: readonly ColumnSource[]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ title }) => title)),
    row(columns.map(() => '---')),
    row(columns.map(({ title }) => `[${title}]`)),
  ].join('\n');
}

function groupSkeleton(fields: readonly FieldSource[]): string {
  return fields
    .map((field, index) => {
      const value = (field.skeleton ?? valueSkeleton(field)).trimEnd();
      const item = `- **${field.label}:**${value.includes('\n') ? `\n  ${value.replaceAll('\n', '\n  ')}` : ` ${value}`}`;
      // The first field opens the group, and the others hang below it.
      return index === 0 ? item : `  ${item.replaceAll('\n', '\n  ')}`;
    })
    .join('\n');
}
