import validate from '../../../../schemas/payloads/webpush.schema.json?validator';
import { schemaValidator } from '../schema-validator.ts';

export const validatePayload = schemaValidator(validate);
