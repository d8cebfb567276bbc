import { inStyle } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import type { FieldDefinition } from '../../../templates/template.ts';
import { type Blank, type Draft, draftOf, hasBlanks } from '../../../text/draft.ts';

/** A value that a placeholder gives as an example: `[Purpose, e.g., "To create a payment"]`. */
const EXAMPLE = /"([^"\n]{1,100})"/g;

/**
 * What a field's skeleton says, its placeholders as blanks. Where it says one value alone, that is a blank
 * with the field's choices or examples to pick from, behind what the skeleton says.
 */
export function openValue(field: FieldDefinition, style: Style): Draft {
  const { skeleton, choices, examples } = field;
  const text = inStyle(skeleton, style);
  // Brackets in code are no placeholders.
  if (skeleton.startsWith('```')) return [text];
  const draft = draftOf(text);
  const isOpen = draft.length === 1 && hasBlanks(draft);
  const values = [...choices, ...examples].map((each) => inStyle(each, style));
  const isValue = isOpen || choices.includes(skeleton);
  return isValue && values.length > 0 ? [withChoices({ text }, values)] : withExamples(draft);
}

/** The draft, with the examples that its placeholders quote to pick from. */
export function withExamples(draft: Draft): Draft {
  return draft.map((part) => {
    if (typeof part === 'string') return part;
    const quoted = Array.from(part.text.matchAll(EXAMPLE), ([, example = '']) => example);
    return withChoices(part, quoted);
  });
}

function withChoices({ text }: Blank, values: readonly string[]): Blank {
  const choices = [...new Set([text, ...values])];
  return choices.length > 1 ? { text, choices } : { text };
}
