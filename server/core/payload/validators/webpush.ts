import schema from '../../../../schemas/payloads/webpush.schema.json';
import type { PayloadValidator } from '../../catalogs/facts.ts';
import { schemaProblems } from '../../schema/judge.ts';

export const validatePayload: PayloadValidator = (value) => schemaProblems(schema, value);
