import { isObject, LIMITS } from './limits.ts';
import type { Schema, SchemaProblem } from './problem.ts';

/**
 * What a JSON Schema (2020-12) complains of in a value: all of it, the outer before the inner; nothing where
 * the value keeps the schema. Knows the keywords that our own schemas use, and `$ref` within one file; a test
 * holds it to ajv, whose compiled code is five times the size of the schemas. What the branches of an
 * alternative miss is not listed: the alternative itself is.
 */
export function schemaProblems(schema: object, value: unknown): SchemaProblem[] {
  const root = schema as Schema;
  const problems: SchemaProblem[] = [];
  judge({ schema: root, value, pointer: '', root, report: (problem) => problems.push(problem) });
  return problems;
}

/** A value, and the part of a schema that judges it. */
interface Case {
  readonly schema: Schema;
  readonly value: unknown;
  readonly pointer: string;
  readonly root: Schema;
  readonly report: (problem: SchemaProblem) => void;
}

type Keyword = (argument: never, one: Case, complain: (params: object) => void) => void;

function judge(one: Case): void {
  const { schema, value, pointer, report } = one;
  for (const [keyword, argument] of Object.entries(schema)) {
    const complain = (params: object) =>
      report({ pointer, keyword, params: { ...params }, parentSchema: schema });
    const wrong = LIMITS[keyword]?.(value, argument as never, schema);
    if (wrong) complain(wrong);
    KEYWORDS[keyword]?.(argument as never, one, complain);
  }
}

/** The keywords that look into a value, or at other parts of the schema. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $ref: (path: string, one) => judge({ ...one, schema: referred(path, one.root) }),
  items: (items: Schema, one) => {
    if (!Array.isArray(one.value)) return;
    for (const [i, item] of one.value.entries()) judgePart(one, i, item, items);
  },
  required: (names: readonly string[], { value }, complain) => {
    if (!isObject(value)) return;
    for (const name of names) if (!has(value, name)) complain({ missingProperty: name });
  },
  properties: (parts: Readonly<Record<string, Schema>>, one) => {
    if (!isObject(one.value)) return;
    for (const [name, part] of Object.entries(parts)) {
      if (has(one.value, name)) judgePart(one, name, one.value[name], part);
    }
  },
  additionalProperties: (others: Schema | false, one, complain) => {
    if (!isObject(one.value)) return;
    const known = (one.schema.properties ?? {}) as object;
    for (const [name, value] of Object.entries(one.value)) {
      if (Object.hasOwn(known, name)) continue;
      if (others === false) complain({ additionalProperty: name });
      else judgePart(one, name, value, others);
    }
  },
  propertyNames: (names: Schema, one, complain) => {
    if (!isObject(one.value)) return;
    for (const name of Object.keys(one.value)) {
      if (!keeps(names, name, one)) complain({ propertyName: name });
    }
  },
  not: (schema: Schema, one, complain) => {
    if (keeps(schema, one.value, one)) complain({});
  },
  anyOf: (branches: readonly Schema[], one, complain) => {
    if (!branches.some((branch) => keeps(branch, one.value, one))) complain({});
  },
  oneOf: (branches: readonly Schema[], one, complain) => {
    const passing = branches.flatMap((branch, i) => (keeps(branch, one.value, one) ? [i] : []));
    if (passing.length !== 1)
      complain({ passingSchemas: passing.length === 0 ? null : passing.slice(0, 2) });
  },
};

function judgePart(one: Case, step: string | number, value: unknown, schema: Schema): void {
  const name = String(step).replaceAll('~', '~0').replaceAll('/', '~1');
  judge({ ...one, schema, value, pointer: `${one.pointer}/${name}` });
}

function keeps(schema: Schema, value: unknown, { root }: Case): boolean {
  let isKept = true;
  const report = () => {
    isKept = false;
  };
  judge({ schema, value, pointer: '', root, report });
  return isKept;
}

function has(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

/** The part of a schema that `#/$defs/name` names; anything goes where there is none. */
function referred(path: string, root: Schema): Schema {
  const definitions = (root.$defs ?? {}) as Readonly<Record<string, Schema>>;
  return definitions[path.replace('#/$defs/', '')] ?? {};
}
