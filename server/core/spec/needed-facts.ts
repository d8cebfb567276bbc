import type { Block } from '../markdown/block.ts';
import { Memo } from '../text/memo.ts';
import { mayHoldExpressions } from '../variables/plain.ts';
import { endpointsOf } from './integration/endpoints/endpoints.ts';
import { type Integration, providersOf, slotsOf } from './integration/integration.ts';
import { integrationsOf } from './integration/read-integrations.ts';
import { mayHoldSecrets } from './secrets.ts';
import { type Section, sectionsWithin } from './section.ts';
import { type PlacedSection, placedSections, type Spec } from './spec.ts';

/** What a spec can be judged with, beside the catalogs. */
export interface NeededFacts {
  /** Whether there is anything that could be a payload. */
  readonly json: boolean;
  /** Whether an endpoint is named anywhere, or an error that it answers with. */
  readonly http: boolean;
  /** Whether there are template variables that are more than names. */
  readonly expressions: boolean;
  /** Whether there is what may be a credential. */
  readonly secrets: boolean;
}

/** What an outermost section asks for. */
interface SectionNeeds extends Omit<NeededFacts, 'secrets'> {
  readonly key: string;
  readonly providers: ReadonlySet<string>;
}

const known = new Memo<Section, SectionNeeds>();

/** What the spec's integrations ask for. */
export function neededFacts(spec: Spec): NeededFacts {
  const needs = placedSections(spec).map((part) => needsOf(part, spec));
  return {
    json: needs.some(({ json }) => json),
    http: needs.some(({ http }) => http),
    expressions: needs.some(({ expressions }) => expressions),
    secrets: mayHoldSecrets(spec),
  };
}

/** The ids of the providers that the spec's integrations use. */
export function neededProviders(spec: Spec): ReadonlySet<string> {
  const needs = placedSections(spec).map((part) => needsOf(part, spec));
  return new Set(needs.flatMap(({ providers }) => [...providers]));
}

function needsOf({ start, section: outermost }: PlacedSection, spec: Spec): SectionNeeds {
  const { summary } = spec;
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached;
  const integrations = integrationsOf(outermost, summary);
  const needs = {
    key: summary.key,
    providers: new Set(integrations.flatMap((each) => providersOf(each).map(({ id }) => id))),
    json: mayHoldPayloads(outermost, integrations),
    http: integrations.some(isAboutHttp),
    expressions:
      integrations.some(({ slots }) => slots.some(({ type }) => type === 'template-variables')) &&
      mayHoldExpressions(spec.markdown.text.slice(start, start + outermost.end)),
  };
  known.set(outermost, needs);
  return needs;
}

function isAboutHttp(integration: Integration): boolean {
  return slotsOf(integration, 'error-responses').length > 0 || endpointsOf(integration).length > 0;
}

/** A superset of where payloads are found: code and bare JSON anywhere in the section, or a value in braces. */
function mayHoldPayloads(outermost: Section, integrations: readonly Integration[]): boolean {
  if (integrations.length === 0) return false;
  if (sectionsWithin(outermost).some(({ body }) => holdsCode(body))) return true;
  const slots = integrations.flatMap((integration) => slotsOf(integration, 'payload'));
  return slots.some(({ value, blocks }) => value.text.includes('{') || holdsCode(blocks));
}

function holdsCode(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'list') return block.items.some((item) => holdsCode(item.blocks));
    if (block.kind === 'quote') return holdsCode(block.blocks);
    return block.kind === 'code' || block.kind === 'json';
  });
}
