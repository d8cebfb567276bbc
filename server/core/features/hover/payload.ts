import { FORMAT_NAMES } from '../../payload/formats.ts';
import { sizedParts } from '../../payload/size.ts';
import { judgedPayloads } from '../../spec/integration/push/judged-payloads.ts';
import { messagePurpose } from '../../spec/integration/push/message-purpose.ts';
import type { Payload } from '../../spec/integration/push/payloads.ts';
import { line, list, paragraph, type RichText, strong } from '../../text/rich-text.ts';
import type { HoverContext, HoverOf } from './hover-context.ts';

/** An object without members has two bytes. */
const NOTHING = 2;

/** The format and size of a payload; undefined for JSON that no provider gets, or whose provider we do not know. */
export const payloadHover: HoverOf<'payload'> = (means, context) => {
  const blocks = payloadBlocks((payload) => payload === means.payload, context);
  return blocks.length > 0 ? blocks : undefined;
};

/** The same of several payloads of a document. */
export function payloadBlocks(
  isMeant: (payload: Payload) => boolean,
  { spec, facts }: HoverContext,
): RichText {
  const judged = judgedPayloads(spec, facts).filter(({ placed }) => isMeant(placed.payload));
  return judged.flatMap(({ placed: { payload }, values }) =>
    values.flatMap(({ value, format }) => {
      const parts = sizedParts(value, payload.text.text, format, messagePurpose(payload));
      const sizes = parts
        .filter(({ bytes }) => bytes > NOTHING)
        .map(({ name, bytes, limit }) => [`${name}: ${count(bytes)} of ${count(limit)} bytes.`]);
      return [
        paragraph(line`${strong(`${FORMAT_NAMES[format]} payload`)}, as JSON without blanks`),
        ...(sizes.length > 0 ? [list(sizes)] : []),
      ];
    }),
  );
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
