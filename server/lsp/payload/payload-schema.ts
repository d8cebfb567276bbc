import type { JSONSchema } from 'vscode-json-languageservice';
import { typeWords } from './schema-words.ts';

/** What the JSON service understands beside JSON Schema. */
type Schema = JSONSchema & { suggestSortText?: string; completionDetail?: string };

/**
 * A payload's schema as the JSON service is to have it: keys say of what type they are, and those that a
 * message cannot do without come first. The schema given is not changed.
 */
export function completedSchema(schema: object): JSONSchema {
  const copy = structuredClone(schema) as Schema;
  // Its own name, which is no address, would only be in the way of its references.
  delete copy.$id;
  const definitions = copy.$defs ?? {};
  for (const part of [copy, ...Object.values(definitions)]) annotate(part as Schema, definitions);
  return copy;
}

function annotate(schema: Schema, definitions: Readonly<Record<string, unknown>>): void {
  const required = new Set(schema.required);
  const oneOf = new Set(schema.oneOf?.flatMap((each) => (each as Schema).required ?? []));
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const part = value as Schema;
    const rank = required.has(key) ? 0 : oneOf.has(key) ? 1 : 2;
    part.suggestSortText = `${rank}${key}`;
    const asked = rank === 0 ? 'required' : rank === 1 ? 'one of these is required' : '';
    const words = [typeWords(resolved(part, definitions)), asked].filter((word) => word !== '');
    if (words.length > 0) part.completionDetail = words.join(', ');
    annotate(part, definitions);
  }
  if (typeof schema.items === 'object' && !Array.isArray(schema.items))
    annotate(schema.items, definitions);
}

/** What a reference within the schema leads to; the schema itself where it is none. */
function resolved(schema: Schema, definitions: Readonly<Record<string, unknown>>): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name !== undefined && Object.hasOwn(definitions, name)
    ? (definitions[name] as Schema)
    : schema;
}
