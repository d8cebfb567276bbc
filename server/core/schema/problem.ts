/** The JSON of a schema, or of a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** One complaint of a schema about a value. */
export interface SchemaProblem {
  /** JSON pointer to the value. */
  readonly pointer: string;
  readonly keyword: string;
  /** What the keyword asks for, in the words of ajv: `limit`, `missingProperty`, `allowedValues` and so on. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The part of the schema in which the keyword stands. */
  readonly parentSchema?: Schema;
}
