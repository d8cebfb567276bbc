import { type JsonNode, memberOf } from '../../payload/json.ts';
import { minified } from '../../payload/json-value.ts';
import { sizedParts, utf8Length } from '../../payload/size.ts';
import { providersOf } from '../../spec/integration/integration.ts';
import { judgedPayloads } from '../../spec/integration/push/judged-payloads.ts';
import { messagePurpose } from '../../spec/integration/push/message-purpose.ts';
import type { FormattedValue } from '../../spec/integration/push/payload-format.ts';
import { type Payload, payloadsIn } from '../../spec/integration/push/payloads.ts';
import { Memo } from '../../text/memo.ts';
import { shiftSpan } from '../../text/span.ts';
import { filledWithSamples } from '../../variables/samples.ts';
import { plain } from './plain.ts';
import { problemsWithin } from './problems.ts';
import type { PushView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

const PAYLOAD_RULES = new Set(['invalid-json', 'payload-schema', 'payload-size', 'legacy-payload']);

/** The push payloads of a document, as a phone would show them. */
export function pushViews({ spec, facts, findings }: Viewed): readonly PushView[] {
  const problemIn = problemsWithin(findings, PAYLOAD_RULES);
  const judged = new Map(
    judgedPayloads(spec, facts).map(({ placed, values }) => [placed.payload, values[0]]),
  );
  return payloadsIn(spec)
    .filter(({ payload }) => payload.isPush)
    .map((placed) => {
      const at = shiftSpan(placed.payload, placed.origin);
      return { ...shownOf(placed.payload, judged.get(placed.payload)), at, problem: problemIn(at) };
    });
}

type Shown = Omit<PushView, 'at' | 'problem'>;

const known = new Memo<
  Payload,
  { readonly judged: FormattedValue | undefined; readonly shown: Shown }
>();

function shownOf(payload: Payload, judged: FormattedValue | undefined): Shown {
  const cached = known.get(payload);
  if (cached && cached.judged === judged) return cached.shown;
  const shown = read(payload, judged);
  known.set(payload, { judged, shown });
  return shown;
}

function read(payload: Payload, judged: FormattedValue | undefined): Shown {
  const { json, text, title, integration } = payload;
  const value = judged?.value ?? json.values[0];
  return {
    name: plain(title),
    provider: providersOf(integration)[0]?.name ?? '',
    ...messageIn(value, text.text),
    ...sizeOf(payload, judged, value),
  };
}

/** The longest part that the provider limits, else the whole, of which no limit is known. */
function sizeOf(
  { text, title }: Payload,
  judged: FormattedValue | undefined,
  value: JsonNode | undefined,
): Pick<PushView, 'bytes' | 'limit'> {
  if (!value) return { bytes: utf8Length(text.text.trim()), limit: undefined };
  const parts = judged
    ? sizedParts(judged.value, text.text, judged.format, messagePurpose({ text, title }))
    : [];
  const longest = parts.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (longest) return { bytes: longest.bytes, limit: longest.limit };
  return { bytes: utf8Length(minified(value, text.text)), limit: undefined };
}

type Message = Pick<PushView, 'title' | 'body' | 'data'>;

/** Where the formats have what a phone shows, and what the app gets beside it; the first that is there counts. */
const SHOWN: readonly (readonly string[])[] = [
  ['message', 'notification'],
  ['notification'],
  ['message', 'android', 'notification'],
  ['aps', 'alert'],
  ['message', 'apns', 'payload', 'aps', 'alert'],
  ['message', 'webpush', 'notification'],
];
const DATA: readonly (readonly string[])[] = [['message', 'data'], ['data']];
const MOST_KEYS = 20;

function messageIn(value: JsonNode | undefined, source: string): Message {
  const root = value?.kind === 'array' ? value.items[0] : value;
  const shown = firstOf(SHOWN, root) ?? root;
  const text = (name: string) => wordsOf(memberOf(shown, name)?.value);
  // Apple takes the body alone in the place of an object.
  const title = text('title');
  const body = shown?.kind === 'scalar' ? wordsOf(shown) : text('body');
  return { title, body, data: dataIn(root, source) };
}

function firstOf(
  paths: readonly (readonly string[])[],
  root: JsonNode | undefined,
): JsonNode | undefined {
  for (const path of paths) {
    const found = path.reduce<JsonNode | undefined>(
      (node, name) => memberOf(node, name)?.value,
      root,
    );
    if (found) return found;
  }
  return undefined;
}

/** Apple's own keys stand beside `aps`; others have theirs in an object. */
function dataIn(root: JsonNode | undefined, source: string): Message['data'] {
  const own = memberOf(root, 'aps') ? root : firstOf(DATA, root);
  if (own?.kind !== 'object') return [];
  return own.members
    .filter(({ key }) => key.name !== 'aps')
    .slice(0, MOST_KEYS)
    .map(({ key, value }) => [plain(key.name), plain(minified(value, source))] as const);
}

function wordsOf(node: JsonNode | undefined): string {
  const isText = node?.kind === 'scalar' && typeof node.value === 'string';
  return isText ? plain(filledWithSamples(String(node.value))) : '';
}
