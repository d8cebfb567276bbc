import type { Block } from '../markdown/block.ts';
import type { Integration, Slot } from './integration/integration.ts';
import { integrationsOf } from './integration/read-integrations.ts';
import { type Section, sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';
import { textsIn } from './texts.ts';

/** A provider and two kinds of facts about it make an integration document. */
const ENOUGH_KINDS = 2;
/** A list of this many events speaks for itself. */
const MANY_EVENTS = 3;
/** Documents with code samples are tutorials, mostly: each few of them ask for one more kind. */
const SAMPLES_PER_KIND = 2;

const EVENT = /(?<![\w./-])[a-zA-Z]\w*(?:[._:/][a-zA-Z]\w*)+(?![\w/(]|\.\w)/g;
const OPERATION = /\b(?:GET|POST|PUT|PATCH|DELETE)\b\s{0,3}(?:https?:\/\/|\/)\S/;
const VARIABLE = /\{\{[^{}]{1,80}\}\}|\*\|[\w:]{1,60}\|\*|%recipient\.\w+%/;
const STATUS = /(?<!\d)(?:[45]\d\d|[45]xx)(?!\d)/i;
const ADDRESS = /\bwss?:\/\/\S/;

/** Languages of fences that show how a program is written or started. */
const PROGRAM =
  /^(?:js|jsx|javascript|ts|tsx|typescript|py|python|rb|ruby|php|go|golang|java|kotlin|kt|swift|dart|cs|csharp|c#|rust|rs|sh|bash|shell|zsh|console|powershell|sql|html|vue|svelte|dockerfile|elixir|ex|scala)$/;

/** What in an integration without template speaks for being about one. */
type Sign =
  | 'events'
  | 'many-events'
  | 'endpoints'
  | 'payload'
  | 'variables'
  | 'errors'
  | 'realtime'
  | 'details';

/**
 * Whether a document that follows no template is about integrations all the same: what it says below its
 * labels and headings counts, never a word of its prose.
 */
export function hasContentSigns(spec: Spec): boolean {
  const signs = new Set<Sign>();
  let samples = 0;
  for (const { section } of placedSections(spec)) {
    samples += samplesOf(section);
    for (const integration of integrationsOf(section, spec.summary)) {
      for (const sign of signsOf(integration)) signs.add(sign);
    }
  }
  return signs.size >= ENOUGH_KINDS + Math.floor(samples / SAMPLES_PER_KIND);
}

const knownSigns = new WeakMap<Integration, readonly Sign[]>();
const knownSamples = new WeakMap<Section, number>();

function signsOf(integration: Integration): readonly Sign[] {
  let signs = knownSigns.get(integration);
  if (!signs) {
    signs = [...readSigns(integration)];
    knownSigns.set(integration, signs);
  }
  return signs;
}

function samplesOf(outermost: Section): number {
  let samples = knownSamples.get(outermost);
  if (samples === undefined) {
    samples = sectionsWithin(outermost).reduce((sum, { body }) => sum + countSamples(body), 0);
    knownSamples.set(outermost, samples);
  }
  return samples;
}

function* readSigns({ providers, slots }: Integration): Generator<Sign> {
  if (!providers.some((use) => use.providers.length > 0)) return;
  let details = 0;
  for (const slot of slots) {
    const sign = signOf(slot);
    if (sign) yield sign;
    if (sign === 'events' && countOf(slot, EVENT) >= MANY_EVENTS) yield 'many-events';
    if (DETAILS.has(slot.definition?.id ?? '') && !slot.field?.isEmpty) details++;
  }
  if (details >= 2) yield 'details';
}

/** Fields that only a description of an API in use has; two of them count as one sign. */
const DETAILS = new Set(['documentation', 'base-url', 'rate-limits', 'fallback', 'payment-flow']);

function signOf(slot: Slot): Sign | undefined {
  switch (slot.type) {
    case 'webhook-events':
      return countOf(slot, EVENT) > 0 ? 'events' : undefined;
    case 'endpoints':
      return says(slot, OPERATION) ? 'endpoints' : undefined;
    case 'payload':
      return hasCode(slot.blocks) ? 'payload' : undefined;
    case 'template-variables':
      return says(slot, VARIABLE) ? 'variables' : undefined;
    case 'error-responses':
      return says(slot, STATUS) ? 'errors' : undefined;
    case 'url':
      return says(slot, ADDRESS) ? 'realtime' : undefined;
    default:
      return undefined;
  }
}

function says({ value, blocks }: Slot, pattern: RegExp): boolean {
  if (pattern.test(value.text)) return true;
  for (const { text } of textsIn(blocks)) if (pattern.test(text)) return true;
  return false;
}

function countOf({ value, blocks }: Slot, pattern: RegExp): number {
  const found = new Set(value.text.match(pattern));
  for (const { text } of textsIn(blocks))
    for (const each of text.match(pattern) ?? []) found.add(each);
  return found.size;
}

function hasCode(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'json' ||
      (block.kind === 'code' && !PROGRAM.test(block.language)) ||
      (block.kind === 'list' && block.items.some((item) => hasCode(item.blocks))),
  );
}

function countSamples(blocks: readonly Block[]): number {
  let samples = 0;
  for (const block of blocks) {
    if (block.kind === 'code' && PROGRAM.test(block.language)) samples++;
    else if (block.kind === 'list')
      for (const item of block.items) samples += countSamples(item.blocks);
  }
  return samples;
}
