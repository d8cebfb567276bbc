import type { PayloadFormat } from '../../catalogs/catalog.ts';
import { FORMAT_NAMES } from '../../payload/formats.ts';
import type { JsonNode } from '../../payload/json.ts';
import { legacyKeys } from '../../payload/legacy-fcm.ts';
import { oversizedParts, type SizedPart } from '../../payload/size.ts';
import { judgedPayloads } from '../../spec/integration/push/judged-payloads.ts';
import { messagePurpose } from '../../spec/integration/push/message-purpose.ts';
import { placeInDocument } from '../../spec/integration/push/payload-edits.ts';
import type { Payload } from '../../spec/integration/push/payloads.ts';
import type { RuleChecks } from '../rule.ts';

/** What the rule `payload-size` finds. */
export const payloadSizeChecks: RuleChecks = {
  *check(spec, facts) {
    for (const { placed, values } of judgedPayloads(spec, facts)) {
      for (const { value, format } of values) {
        // Its rewritten form is what has a size.
        if (format === 'fcm-v1' && legacyKeys(value).length > 0) continue;
        for (const { name, bytes, limit } of tooLong(placed.payload, value, format)) {
          yield {
            span: placeInDocument(placed, { start: value.start, end: value.start + 1 }),
            message: `${name} is ${bytes} bytes long as JSON without blanks: ${FORMAT_NAMES[format]} takes ${limit} at most. Shorten it, or send an id by which the app asks for the rest.`,
          };
        }
      }
    }
  },
};

const known = new WeakMap<
  JsonNode,
  { readonly format: PayloadFormat; readonly parts: readonly SizedPart[] }
>();

/** The parts of a value that are too long; counted once, however often the document around it is edited. */
function tooLong(
  { text, title }: Payload,
  value: JsonNode,
  format: PayloadFormat,
): readonly SizedPart[] {
  const cached = known.get(value);
  if (cached?.format === format) return cached.parts;
  const parts = oversizedParts(value, text.text, format, messagePurpose({ text, title }));
  known.set(value, { format, parts });
  return parts;
}
