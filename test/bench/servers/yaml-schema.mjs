import * as words from '../words.mjs';

const text = { type: 'string', minLength: 1 };

/** @param {Record<string, object>} properties @param {readonly string[]} [required] */
function object(properties, required = Object.keys(properties)) {
  return { type: 'object', additionalProperties: false, properties, required };
}

/** @param {object} items */
function list(items) {
  return { type: 'array', items };
}

/** The JSON Schema of the YAML document: as strict as a spec, with properties left for a completion to offer. */
export const YAML_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object({
    title: text,
    status: { enum: ['Draft', 'Active', 'Retired'] },
    integrations: list(
      object(
        {
          title: text,
          purpose: { enum: words.FLOWS },
          provider: { enum: [...words.PAYMENT, ...words.OTHERS] },
          documentation: { type: 'string', pattern: '^https://' },
          details: object({ library: text, authentication: text, method: text }),
          endpoints: list(object({ method: { enum: words.METHODS }, path: text, reaction: text })),
          flow: text,
          errors: object({
            strategy: text,
            handled: list(object({ status: text, reaction: text })),
          }),
          limits: object({ provider: text, strategy: text }),
          fallback: object({ unavailable: text }),
          owner: text,
          webhookEvents: {
            ...list({ enum: words.EVENTS }),
            description: 'What the provider sends.',
          },
          webhookEndpoint: { ...text, description: 'Where it sends them.' },
          webhookRetries: { type: 'integer', description: 'How often it tries again.' },
        },
        ['title', 'purpose', 'provider', 'endpoints', 'errors', 'limits', 'fallback'],
      ),
    ),
  }),
};
