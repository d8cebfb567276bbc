import type { PayloadFormat } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import type { JsonNode } from '../../payload/json.ts';
import { formattedValues } from '../../spec/integration/push/payload-format.ts';
import {
  type Payload,
  type PlacedPayload,
  payloadsIn,
} from '../../spec/integration/push/payloads.ts';
import type { Spec } from '../../spec/spec.ts';

/** A place in a payload whose provider we know. */
export interface PayloadPlace {
  readonly placed: PlacedPayload;
  readonly format: PayloadFormat;
  /** The value around the place; undefined where nothing can be read yet. */
  readonly value: JsonNode | undefined;
  /** The stretch of the payload's text that is one value; of several in one payload the one around the place. */
  readonly start: number;
  readonly end: number;
  /** The place in the payload's text. */
  readonly unit: number;
}

/** Far more than any provider takes; nobody waits for a schema to be held against it. */
const LONGEST = 50_000;
const DEEPEST = 100;

/** The payload at an offset, also one that is being written; undefined elsewhere, and where nothing tells its format. */
export function payloadAt(spec: Spec, facts: Facts, offset: number): PayloadPlace | undefined {
  for (const placed of payloadsIn(spec)) {
    const { payload, origin } = placed;
    const { text } = payload;
    const at = offset - origin;
    if (!payload.isPush || at < text.span.start || text.span.end < at) continue;
    if (text.text.length > LONGEST || isTooDeep(text.text)) return undefined;
    const unit = text.unitsBefore(at);
    const values = payload.json.values;
    const index = Math.max(
      0,
      values.findLastIndex(({ start }) => start <= unit),
    );
    const value = values[index];
    const format = formatOf(payload, value, spec, facts);
    if (!format) return undefined;
    const start = value && value.start <= unit ? value.start : 0;
    const end = values[index + 1]?.start ?? text.text.length;
    return { placed, format, value, start, end, unit };
  }
  return undefined;
}

/** The format of one of a payload's values; of one that is not there yet what its place says. */
function formatOf(
  payload: Payload,
  value: JsonNode | undefined,
  { providers }: Spec,
  facts: Facts,
): PayloadFormat | undefined {
  const values: readonly JsonNode[] = [value ?? { kind: 'unknown', start: 0, end: 0 }];
  const json = { ...payload.json, values };
  return formattedValues({ ...payload, json }, providers, facts)[0]?.format;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b || unit === 0x5b) depth++;
    else if (unit === 0x7d || unit === 0x5d) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
