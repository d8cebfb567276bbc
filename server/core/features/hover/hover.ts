import type { Facts } from '../../catalogs/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import type { RichText } from '../../text/rich-text.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { entitiesAt } from '../entities/entities.ts';
import type { Entity } from '../entities/entity.ts';
import { emailTriggerHover } from './email-trigger.ts';
import { endpointHover } from './endpoint.ts';
import type { HoverContext } from './hover-context.ts';
import { labelHover } from './label.ts';
import { notApplicableHover } from './not-applicable.ts';
import { payloadHover } from './payload.ts';
import { placeholderHover } from './placeholder.ts';
import { providerHover } from './provider.ts';
import { connectionHover, realtimeEventHover } from './realtime.ts';
import { referenceHover } from './reference.ts';
import { ruleHover } from './rule.ts';
import { sectionBlocks, sectionHover } from './section.ts';
import { statusHover } from './status.ts';
import { variableHover } from './variable.ts';
import { providersBehind, webhookEventHover } from './webhook-event.ts';

/** What is to be shown about a place, and the text that it is about. Offsets count from the document's start. */
export interface Hover extends Span {
  readonly text: RichText;
}

/** What there is to know about what stands at an offset: about the innermost name of which anything is known. Undefined for nothing. */
export function hoverAt(offset: number, context: HoverContext): Hover | undefined {
  const entities = namesAt(offset, context.spec, context.facts);
  for (const entity of entities) {
    const text = describe(entity, context);
    if (!text) continue;
    const { start, end } = entity;
    return { start, end, text: [...text, ...headingBlocks(entity, entities, context)] };
  }
  return undefined;
}

/** The ids of the providers whose described catalogs the hover at an offset shows something of; empty for most. */
export function catalogsNeeded(offset: number, spec: Spec, facts: Facts): string[] {
  return namesAt(offset, spec, facts).flatMap(({ means }) =>
    means.kind === 'webhook-event' ? providersBehind(means) : [],
  );
}

/** Names that may hold that of a provider, which is then only a part of them. */
const WHOLE: ReadonlySet<Entity['means']['kind']> = new Set([
  'placeholder',
  'webhook-event',
  'variable',
  'realtime-event',
  'endpoint',
  'connection',
  'reference',
]);

function namesAt(offset: number, spec: Spec, facts: Facts): Entity[] {
  const entities = entitiesAt(spec, facts, offset);
  // A heading may be nothing but the provider's name.
  const isHeading = ({ means }: Entity) => Number(means.kind === 'section');
  const inner = [...entities].sort((a, b) => isHeading(a) - isHeading(b));
  return inner.filter((entity) => {
    const { kind } = entity.means;
    if (kind === 'payload') return isAtEdge(offset, entity, spec.markdown.text);
    const isPart = kind === 'provider' || kind === 'status';
    return !(
      isPart && entities.some((other) => WHOLE.has(other.means.kind) && coversSpan(other, entity))
    );
  });
}

/** Whether an offset lies on the first or the last line of something; what is between is somebody else's. */
function isAtEdge(offset: number, { start, end }: Span, text: string): boolean {
  return !/[\r\n]/.test(text.slice(start, offset)) || !/[\r\n]/.test(text.slice(offset, end));
}

function describe(entity: Entity, context: HoverContext): RichText | undefined {
  const { means } = entity;
  switch (means.kind) {
    case 'webhook-event':
      return webhookEventHover(means, context, entity);
    case 'provider':
      return providerHover(means, context, entity);
    case 'variable':
      return variableHover(means, context, entity);
    case 'email-trigger':
      return emailTriggerHover(means, context, entity);
    case 'realtime-event':
      return realtimeEventHover(means, context, entity);
    case 'connection':
      return connectionHover(means, context, entity);
    case 'endpoint':
      return endpointHover(means, context, entity);
    case 'payload':
      return payloadHover(means, context, entity);
    case 'status':
      return statusHover(means, context, entity);
    case 'reference':
      return referenceHover(means, context, entity);
    case 'placeholder':
      return placeholderHover(means, context, entity);
    case 'not-applicable':
      return notApplicableHover(means, context, entity);
    case 'section':
      return sectionHover(means, context, entity);
    case 'label':
      return labelHover(means, context, entity);
    case 'rule':
      return ruleHover(means, context, entity);
  }
}

/** A heading that names a provider is the heading of a section, too. */
function headingBlocks(
  { means }: Entity,
  entities: readonly Entity[],
  context: HoverContext,
): RichText {
  if (means.kind !== 'provider') return [];
  return entities.flatMap((other) =>
    other.means.kind === 'section' ? sectionBlocks(other.means.section, context, other.origin) : [],
  );
}
