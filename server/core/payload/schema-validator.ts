import type { ErrorObject, ValidateFunction } from 'ajv';
import type { PayloadValidator, SchemaProblem } from '../catalogs/facts.ts';

/** Makes ours of a validator that ajv compiled: without the follow-up errors that one cause has there. */
export function schemaValidator(validate: ValidateFunction): PayloadValidator {
  return (value) => {
    if (validate(value)) return [];
    const errors = validate.errors ?? [];
    return errors.filter((error) => !isFollowUp(error)).map(problemOf);
  };
}

/** What the branches of an alternative complain of is said once, by the alternative. */
function isFollowUp({ schemaPath }: ErrorObject): boolean {
  return /\/(?:oneOf|anyOf)\/|\/propertyNames\//.test(schemaPath);
}

function problemOf({ instancePath, keyword, params, parentSchema }: ErrorObject): SchemaProblem {
  const problem = { pointer: instancePath, keyword, params };
  return parentSchema ? { ...problem, parentSchema } : problem;
}
