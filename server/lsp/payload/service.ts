import { getLanguageService, type JSONDocument, TextDocument } from 'vscode-json-languageservice';
import apns from '../../../schemas/payloads/apns.schema.json';
import expo from '../../../schemas/payloads/expo.schema.json';
import fcm from '../../../schemas/payloads/fcm-v1.schema.json';
import webpush from '../../../schemas/payloads/webpush.schema.json';
import type { PayloadFormat } from '../../core/catalogs/catalog.ts';
import { completedSchema } from './payload-schema.ts';

const SCHEMAS: Readonly<Record<PayloadFormat, object>> = { 'fcm-v1': fcm, apns, webpush, expo };

/** The JSON service, which knows our schemas and nothing else: whatever a payload names, nothing is fetched. */
export const jsonService = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('Schemas are not fetched.')),
  clientCapabilities: {
    textDocument: {
      completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    },
  },
});

jsonService.configure({
  validate: false,
  allowComments: true,
  schemas: Object.entries(SCHEMAS).map(([format, schema]) => ({
    uri: `integration-spec:/schemas/${format}`,
    fileMatch: [`/payloads/${format}.json`],
    schema: completedSchema(schema),
  })),
});

/** A payload as the service wants it. */
export interface ServedPayload {
  readonly document: TextDocument;
  readonly json: JSONDocument;
}

/** The text of a payload, which is judged by the schema of its format. */
export function servedPayload(text: string, format: PayloadFormat): ServedPayload {
  const uri = `integration-spec:/payloads/${format}.json`;
  const document = TextDocument.create(uri, 'json', 1, text);
  return { document, json: jsonService.parseJSONDocument(document) };
}
