import type { ASTNode, JSONSchema, PropertyASTNode } from 'vscode-json-languageservice';
import type { Range } from 'vscode-languageserver';
import { type PayloadPlace, payloadAt } from '../../core/features/payload/payload-at.ts';
import { FORMAT_NAMES } from '../../core/payload/formats.ts';
import { sizedParts } from '../../core/payload/size.ts';
import { messagePurpose } from '../../core/spec/integration/push/message-purpose.ts';
import { placeInDocument } from '../../core/spec/integration/push/payload-edits.ts';
import { isReadable } from '../../core/spec/integration/push/payloads.ts';
import { rangeOf } from '../ranges.ts';
import type { Check } from '../session.ts';
import { jsonIn } from './payload-json.ts';
import { limitWords, typeWords } from './schema-words.ts';

/** `{}` has nothing to count. */
const EMPTY = 2;

/** What is said of a key, in Markdown, and where it stands. */
export interface PayloadWords {
  readonly markdown: string;
  readonly range: Range;
}

/**
 * What the provider's schema says of the key at an offset, or of the key whose value is there: its words,
 * the type, the limits. Undefined where the offset is on no key of a payload that the schema
 * knows. Loads the JSON service when it is first needed.
 */
export async function payloadHover(
  check: Check,
  offset: number,
): Promise<PayloadWords | undefined> {
  const { checked, environment, document: open } = check;
  const { spec } = checked;
  const place = spec && payloadAt(spec, environment.check.facts, offset);
  if (!place) return undefined;
  const { jsonService, servedPayload } = await import('./service.ts');
  const { document, json } = servedPayload(jsonIn(place), place.format);
  const node = json.getNodeFromOffset(place.unit - place.start, true);
  const property = node && propertyOf(node);
  if (!property) return undefined;
  const matching = await jsonService.getMatchingSchemas(document, json);
  const known = matching
    .filter((each) => each.node === property.parent)
    .map(({ schema }) => schema)
    .find(({ properties = {} }) => Object.hasOwn(properties, property.keyNode.value));
  if (!known) return undefined;
  const start = place.start + node.offset;
  const span = { start, end: start + node.length };
  const isTop = property.parent?.parent === undefined;
  const words = [keyWords(property.keyNode.value, known), ...(isTop ? sizeWords(place) : [])];
  return {
    markdown: words.join('\n\n'),
    range: rangeOf(placeInDocument(place.placed, span), open.lines),
  };
}

function keyWords(key: string, { properties = {}, required = [] }: JSONSchema): string {
  const schema = properties[key];
  const part = typeof schema === 'object' ? schema : {};
  const type = [typeWords(part), required.includes(key) ? 'required' : ''].filter(Boolean);
  const head = [`**\`${key}\`**`, ...(type.length > 0 ? [type.join(', ')] : [])].join(' — ');
  const words = [head, part.description ?? '', limitWords(part)];
  return words.filter((each) => each !== '').join('\n\n');
}

/** How much of what the provider takes a message uses; nothing where it cannot be read yet. */
function sizeWords({ placed: { payload }, value, format }: PayloadPlace): string[] {
  if (!value || !isReadable(payload)) return [];
  const { text, title } = payload;
  return sizedParts(value, text.text, format, messagePurpose({ text, title }))
    .filter(({ bytes }) => bytes > EMPTY)
    .map(
      ({ name, bytes, limit }) =>
        `${name} is ${bytes} bytes long; ${FORMAT_NAMES[format]} takes ${limit} at most.`,
    );
}

/** The property whose key or simple value a node is. */
function propertyOf(node: ASTNode): PropertyASTNode | undefined {
  if (node.type === 'property' || node.type === 'object' || node.type === 'array') return undefined;
  return node.parent?.type === 'property' ? node.parent : undefined;
}
