import validate from '../../../../schemas/payloads/fcm-v1.schema.json?validator';
import { schemaValidator } from '../schema-validator.ts';

export const validatePayload = schemaValidator(validate);
