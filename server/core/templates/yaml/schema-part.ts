import type { Path } from './problem.ts';

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
}

/** The part of a schema that judges a place of a value, and the name of its definition, where it has one. */
export interface SchemaPart {
  readonly schema: JsonSchema;
  readonly definition: string | undefined;
}

/**
 * The part of `schema` for the value at `path`; an empty schema where none says anything.
 */
export function partAt(schema: object, path: Path): SchemaPart {
  const root: JsonSchema = schema;
  let part = resolved(root, root);
  for (const step of path) {
    const { properties, additionalProperties, items } = part.schema;
    const others = typeof additionalProperties === 'object' ? additionalProperties : {};
    const own = Object.hasOwn(properties ?? {}, step) ? properties?.[step] : undefined;
    part = resolved(root, typeof step === 'number' ? (items ?? {}) : (own ?? others));
  }
  return part;
}

/** A JSON pointer as a path: numbers where `value` holds a list. */
export function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(value, path)) ? Number(name) : name);
  }
  return path;
}

/** The part of a value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) => (inner as Record<string, unknown> | undefined)?.[part],
    value,
  );
}

function resolved(root: JsonSchema, schema: JsonSchema): SchemaPart {
  const definition = schema.$ref?.replace('#/$defs/', '');
  const found = definition === undefined ? undefined : root.$defs?.[definition];
  return { schema: found ?? schema, definition };
}
