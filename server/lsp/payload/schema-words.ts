import type { JSONSchema } from 'vscode-json-languageservice';

/** Of what type a value is, in words ("string or object"); empty where a schema does not say. */
export function typeWords(schema: JSONSchema): string {
  if (schema.enum)
    return schema.enum.every((each) => typeof each === 'number') ? 'number' : 'string';
  return [schema.type ?? []].flat().join(' or ');
}

/** What a value may be beside its type, in Markdown; empty for anything. */
export function limitWords({ enum: values, minimum, maximum, pattern }: JSONSchema): string {
  const words: string[] = [];
  if (values)
    words.push(`One of ${values.map((value) => `\`${JSON.stringify(value)}\``).join(', ')}.`);
  if (minimum !== undefined && maximum !== undefined) words.push(`From ${minimum} to ${maximum}.`);
  else if (minimum !== undefined) words.push(`At least ${minimum}.`);
  else if (maximum !== undefined) words.push(`At most ${maximum}.`);
  if (pattern !== undefined) words.push(`Form: \`${pattern}\``);
  return words.join(' ');
}
