import { inStyle } from '../../templates/skeleton.ts';
import { skeletonRows } from '../../templates/skeleton-rows.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition, SectionDefinition, Template } from '../../templates/template.ts';
import { type Blank, type Draft, draftOf } from '../../text/draft.ts';

/** The values to pick from, by the placeholder in whose place they come, in clean Markdown. */
export type Choices = ReadonlyMap<string, readonly string[]>;

const PLACEHOLDER = /^\[[^[\]]+\]$/;

/** Types whose examples are whole values, and not parts of a list. */
const PICKED: ReadonlySet<FieldDefinition['type']> = new Set([
  'text',
  'choice',
  'provider',
  'flow',
  'duration',
]);

const known = new WeakMap<Template, Choices>();

/** The choices for the placeholders of a template's skeletons: what it names as examples. */
export function choicesOf(template: Template): Choices {
  let choices = known.get(template);
  if (!choices) {
    choices = choicesFor([...template.metadata, ...template.sections.flatMap(fieldsWithin)]);
    known.set(template, choices);
  }
  return choices;
}

/** The same for some fields; of two with one placeholder the values of both. */
export function choicesFor(fields: readonly FieldDefinition[]): Choices {
  const choices = new Map<string, readonly string[]>();
  const add = (placeholder: string, values: readonly string[]) => {
    if (!PLACEHOLDER.test(placeholder) || values.length === 0) return;
    choices.set(placeholder, [...new Set([...(choices.get(placeholder) ?? []), ...values])]);
  };
  for (const field of fields) {
    if (PICKED.has(field.type)) add(field.skeleton, valuesOf(field));
    for (const part of field.fields) {
      // What the first element of the list has, the next one has not.
      const others = valuesOf(part).filter((value) => !field.skeleton.includes(value));
      if (PICKED.has(part.type)) add(part.skeleton, others);
    }
    const row = skeletonRows(field).at(-1) ?? [];
    field.columns.forEach((column, i) => {
      add(row[i] ?? '', column.choices);
    });
  }
  return choices;
}

/** What a field may say, the most usual first; empty where that is open. */
export function valuesOf({ choices, examples }: FieldDefinition): readonly string[] {
  return choices.length > 0 ? choices : examples;
}

/**
 * A text as a draft whose placeholders are blanks with what there is to pick from. The placeholder itself
 * comes first: who picks nothing has decided nothing.
 */
export function draftIn(text: string, choices: Choices, style: Style): Draft {
  return draftOf(text).map((part) =>
    typeof part === 'string' ? part : picked(part, choices, style),
  );
}

function picked(blank: Blank, choices: Choices, style: Style): Blank {
  const values = choices.get(blank.text.replace(/\\(?=[[\]_])/g, ''));
  if (!values) return blank;
  return { ...blank, choices: [blank.text, ...values.map((value) => inStyle(value, style))] };
}

function fieldsWithin({ fields, sections }: SectionDefinition): FieldDefinition[] {
  return [...fields, ...sections.flatMap(fieldsWithin)];
}
