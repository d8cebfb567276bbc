import type { Block } from '../../../markdown/block.ts';
import {
  isFreedom,
  type JsonNode,
  type JsonProblemKind,
  type JsonReading,
  memberOf,
} from '../../../payload/json.ts';
import { readJson } from '../../../payload/read-json.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import { duplicateSections } from '../../duplicates.ts';
import { type Section, sectionsWithin } from '../../section.ts';
import { placedSections, type Spec, type SpecSummary } from '../../spec.ts';
import { type Integration, type Slot, slotsOf } from '../integration.ts';
import { integrationsOf } from '../read-integrations.ts';
import { bareText, codeText } from './payload-text.ts';
import { type Said, saidIn } from './payload-values.ts';

/** JSON that the document shows for an integration. Spans count from the start of the outermost section. */
export interface Payload extends Span {
  /** `value`: on the line of its label; `bare`: as blocks of text that nothing fences. */
  readonly form: 'fence' | 'code' | 'bare' | 'value';
  /** Of a fence: the first word behind it, in lower case; empty for none. */
  readonly language: string;
  /** As the provider would get it. */
  readonly text: DecodedText;
  readonly json: JsonReading;
  readonly integration: Integration;
  /** The label that it stands under; undefined for JSON elsewhere. */
  readonly slot: Slot | undefined;
  /** The line of text before it, or its label. */
  readonly title: string;
  /** True for what is pushed; false for any other JSON of an integration (an API's answer). */
  readonly isPush: boolean;
}

/** A payload, and where the section begins that its spans count from. */
export interface PlacedPayload {
  readonly origin: number;
  readonly payload: Payload;
}

/** The payloads and other JSON of a spec's integrations, section by section. */
export function payloadsIn(spec: Spec): readonly PlacedPayload[] {
  let placed = placedIn.get(spec);
  if (!placed) {
    const duplicates = duplicateSections(spec);
    placed = placedSections(spec)
      .filter(({ section }) => !duplicates.has(section))
      .flatMap(({ start: origin, section }) =>
        read(section, spec, origin).map((payload) => ({ origin, payload })),
      );
    placedIn.set(spec, placed);
  }
  return placed;
}

const placedIn = new Memo<Spec, readonly PlacedPayload[]>();

const known = new Memo<Section, { key: string; payloads: readonly Payload[] }>();

function read(outermost: Section, spec: Spec, origin: number): readonly Payload[] {
  const { summary } = spec;
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.payloads;
  const source = spec.markdown.text.slice(origin, origin + outermost.end);
  const payloads = readPayloads(outermost, summary, source);
  known.set(outermost, { key: summary.key, payloads });
  return payloads;
}

/** The payloads of an outermost section, in order; `source` is the section's text. */
export function readPayloads(
  outermost: Section,
  summary: SpecSummary,
  source: string,
): readonly Payload[] {
  const integrations = integrationsOf(outermost, summary);
  const payloads = new Map<number, Payload>();
  const add = (found: Payload | undefined) => {
    if (found && !payloads.has(found.start)) payloads.set(found.start, found);
  };
  for (const integration of integrations) {
    for (const slot of slotsOf(integration, 'payload')) {
      for (const said of saidIn(slot)) add(valuePayload(said, slot, integration));
      for (const { block, title } of blocksIn(slot.blocks, slot.label.text)) {
        add(blockPayload(block, { integration, slot, title, mayPush: 'likely' }, source));
      }
    }
  }
  const labelled = new Set([...payloads.values()].map(({ integration }) => integration));
  for (const section of new Set(integrations.map((integration) => integration.section))) {
    const own = integrations.filter((integration) => integration.section === section);
    for (const part of sectionsWithin(section)) {
      for (const { block, title } of blocksIn(part.body, part.heading?.title.text ?? '')) {
        const integration = innermost(own, block);
        if (!integration) continue;
        const mayPush = mayPushIn(integration, labelled);
        add(blockPayload(block, { integration, slot: undefined, title, mayPush }, source));
      }
    }
  }
  return [...payloads.values()].sort((a, b) => a.start - b.start);
}

/** JavaScript allows these, and its tag says that it is meant. */
const SCRIPT: ReadonlySet<JsonProblemKind> = new Set([
  'comment',
  'trailing-comma',
  'unquoted-key',
  'single-quotes',
]);
const SCRIPTS = /^(?:json5|javascript|js|typescript|ts)$/;

/** Whether a payload's language lets a problem pass. */
export function isTolerated(kind: JsonProblemKind, { language }: Payload): boolean {
  if (SCRIPTS.test(language)) return true;
  if (language === 'jsonc') return kind === 'comment' || kind === 'trailing-comma';
  return kind === 'http-head' && !language.startsWith('json');
}

/** Whether what a payload says can be judged: it is JSON but for an example's freedoms. */
export function isReadable({ json, language }: Payload): boolean {
  if (json.isSound || !json.isRead) return json.isSound;
  const tolerated = SCRIPTS.test(language) ? SCRIPT : language === 'jsonc' ? JSONC : undefined;
  return json.problems.every(
    ({ kind }) => isFreedom(kind) || kind === 'duplicate-key' || tolerated?.has(kind),
  );
}

const JSONC: ReadonlySet<JsonProblemKind> = new Set(['comment', 'trailing-comma']);

interface Place {
  readonly integration: Integration;
  readonly slot: Slot | undefined;
  readonly title: string;
  /** How JSON without a label must look to be a payload: where another has the label, surely like one. */
  readonly mayPush: 'no' | 'sure' | 'likely';
}

function mayPushIn(integration: Integration, labelled: ReadonlySet<Integration>): Place['mayPush'] {
  if (integration.purpose !== 'push') return 'no';
  return labelled.has(integration) ? 'sure' : 'likely';
}

/** What a payload may be written in; without a language it must begin like JSON. */
const LANGUAGES = /^(?:json[c5]?|jsonl|javascript|js|typescript|ts|http)$/;
const BEGINS_LIKE_JSON = /^\s*(?:[{[]|"[^"\r\n]*"\s*:|(?:GET|POST|PUT|PATCH|DELETE)\s+\S)/;

function blockPayload(block: Block, place: Place, source: string): Payload | undefined {
  if (block.kind !== 'json' && block.kind !== 'code') return undefined;
  const { start, end } = block;
  if (block.kind === 'json') {
    const text = bareText(source, block);
    return judged({ start, end, form: 'bare', language: '', text, ...place });
  }
  const { language, fenced } = block;
  const isJson = /^json[c5]?$/.test(language);
  if (language !== '' && !LANGUAGES.test(language)) return undefined;
  if (!isJson && !BEGINS_LIKE_JSON.test(block.text)) return undefined;
  const form = fenced ? 'fence' : 'code';
  return judged({ start, end, form, language, text: codeText(block, source), ...place });
}

/** JSON on the line of its label, in a code span or without. */
function valuePayload({ text, title }: Said, slot: Slot, integration: Integration) {
  if (!/^\{\s*(?:["“']|\})/.test(text.text)) return undefined;
  const form = text.isWithin(0, 1, 'code') ? 'code' : 'value';
  const found = { ...text.span, form, language: '', text, title } as const;
  return judged({ ...found, integration, slot, mayPush: 'likely' });
}

/** A short line that calls what follows a payload, if not by the template's label ("Payload to a team:"). */
const PUSHED = /^(?=.{0,60}$).*\b(?:payload|push (?:message|notification))s?\b/i;

/** Undefined for what is neither pushed nor called JSON. */
function judged({
  mayPush,
  ...found
}: Omit<Payload, 'json' | 'isPush'> & Place): Payload | undefined {
  const json = readJson(found.text.text);
  const isCalled = mayPush === 'sure' && PUSHED.test(found.title);
  const isPush =
    found.slot !== undefined || looksPushed(json.values[0], isCalled ? 'likely' : mayPush);
  if (!isPush && found.language !== 'json') return undefined;
  return { ...found, json, isPush };
}

/** Whether JSON without a label has the shape of something that is pushed. */
function looksPushed(value: JsonNode | undefined, mayPush: Place['mayPush']): boolean {
  if (mayPush === 'no') return false;
  const has = (name: string) => memberOf(value, name) !== undefined;
  if (memberOf(value, 'message')?.value.kind === 'object' || has('aps')) return true;
  if (mayPush === 'sure') return false;
  const hasTarget = ['to', 'token', 'registration_ids', 'topic'].some(has);
  return hasTarget && ['notification', 'data', 'title', 'body'].some(has);
}

/** Code and bare JSON however deep, each with the line of text before it. */
function* blocksIn(
  blocks: readonly Block[],
  before: string,
): Generator<{ block: Block; title: string }> {
  let title = before;
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        title = block.text.text;
        break;
      case 'list':
        for (const item of block.items) {
          if (!item.text.isBlank) title = item.text.text;
          yield* blocksIn(item.blocks, title);
        }
        break;
      case 'quote':
        yield* blocksIn(block.blocks, title);
        break;
      case 'code':
      case 'json':
        yield { block, title };
        break;
      default:
    }
  }
}

/** The narrowest integration around a block; undefined where none is. */
function innermost(integrations: readonly Integration[], block: Span): Integration | undefined {
  const around = integrations.filter(({ start, end }) => start <= block.start && block.end <= end);
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
