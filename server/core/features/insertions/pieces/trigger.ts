import type { VariableLanguage } from '../../../catalogs/catalog.ts';
import { indentBelow, inStyle, labelText } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { FieldDefinition } from '../../../templates/template.ts';
import { comparable } from '../../../text/comparable.ts';
import { type Blank, type Draft, indentDraft, joinDrafts } from '../../../text/draft.ts';
import { type ListedVariable, variableWriter } from '../../../variables/variable-writer.ts';

const LABELLED = /^\s*[-*+] \*\*(.+?):?\*\*:? ?(.*)$/;
const VARIABLE = /\{\{(\w+)\}\}/g;
const NONE: ReadonlySet<string> = new Set();

/**
 * An e-mail trigger of a field that holds several, as a list element with its fields below it. Each is a
 * blank: what the template's skeleton says of its first trigger, then the field's examples; variables as
 * those beside them are written, else as the provider's language does. Where that trigger is listed already
 * (`listed` holds comparable texts), each is what the template says of any. The fields stand in by `indent`
 * from its bullet.
 */
export function triggerDraft(
  field: FieldDefinition,
  language: VariableLanguage | undefined,
  style: Style,
  listed: ReadonlySet<string> = NONE,
  beside: readonly ListedVariable[] = [],
  indent = indentBelow(`${style.bullet} `, style),
): Draft {
  const write = variableWriter(beside, language);
  const example = firstGroup(field);
  const [opening = ''] = example.values();
  const said = listed.has(comparable(opening)) ? new Map<string, string>() : example;
  const [first, ...others] = field.fields.map((part): Draft => {
    const head = `${style.bullet} ${labelText(part.label, style)} `;
    return [head, blankFor(part, said.get(part.label), write, style)];
  });
  if (!first) return [];
  return indentDraft(joinDrafts([first, ...others], '\n'), indent);
}

function blankFor(
  { skeleton, examples, type }: FieldDefinition,
  said: string | undefined,
  variable: (name: string) => string,
  style: Style,
): Blank {
  const write = (text: string) =>
    inStyle(
      text.replace(VARIABLE, (_, name: string) => variable(name)),
      style,
    );
  const text = write(said ?? skeleton.split('\n')[0] ?? '');
  // Several variables stand side by side, so that one of them is no value to pick.
  if (type === 'template-variables') return { text };
  const values = [...new Set([text, ...examples.map(write)])];
  return values.length > 1 ? { text, choices: values } : { text };
}

/** The values of the first trigger in the skeleton, by label. */
function firstGroup({ skeleton }: FieldDefinition): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const line of skeleton.split('\n')) {
    const [, label, value = ''] = LABELLED.exec(line) ?? [];
    if (label === undefined || said.has(label)) break;
    said.set(label, value);
  }
  return said;
}
