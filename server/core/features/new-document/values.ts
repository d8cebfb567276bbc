import { speaksOf } from '../../catalogs/purpose-words.ts';
import { endpointsSkeleton, eventsSkeleton } from '../../spec/insert/fitted.ts';
import { urlRole } from '../../spec/integration/realtime/url-slots.ts';
import { inStyle } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition, FieldType, SectionDefinition } from '../../templates/template.ts';
import { type Blank, type Draft, draftOf, joinDrafts } from '../../text/draft.ts';
import { connectionEndpointDraft } from '../insertions/pieces/connection-endpoint.ts';
import { eventListDraft } from '../insertions/pieces/event-list.ts';
import { type FallbackService, fallbackTableDraft } from '../insertions/pieces/fallback-row.ts';
import { openValue } from '../insertions/pieces/open-value.ts';
import { payloadDraft } from '../insertions/pieces/payload.ts';
import { triggerDraft } from '../insertions/pieces/trigger.ts';
import type { Service } from './service.ts';

/** What values are written from. */
export interface Writing {
  readonly style: Style;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** What the whole document relies on, in its order, each once. */
  readonly dependencies: readonly FallbackService[];
}

/** Writes a field's value; undefined where nothing more is known than the template's skeleton. */
type Writer = (field: FieldDefinition, about: About, writing: Writing) => Draft | undefined;

/** The section in which a field stands, and its service; undefined where that is open. */
export interface About {
  readonly section: Pick<SectionDefinition, 'id' | 'purpose'>;
  readonly service: Service | undefined;
}

const WRITERS: Partial<Readonly<Record<FieldType, Writer>>> = {
  text: purpose,
  date: (_, __, { today }) => [today],
  provider: (field, about, { style }) => [providerText(field, about, style)],
  flow,
  url,
  duration: (_, { service }) => {
    const seconds = service?.catalog?.realtime?.heartbeat;
    return seconds === undefined ? undefined : [`${seconds} seconds`];
  },
  'webhook-events': events,
  'email-triggers': (field, { service }, { style }) =>
    field.fields.length > 0 ? triggerDraft(field, service?.catalog?.variables, style) : undefined,
  payload,
  endpoints,
  'fallback-table': (field, _, { dependencies, style }) =>
    fallbackTableDraft(dependencies, field, style),
};

/** The value of a field in a new document. */
export function valueDraft(field: FieldDefinition, about: About, writing: Writing): Draft {
  const write = WRITERS[field.type];
  return write?.(field, about, writing) ?? openValue(field, writing.style);
}

/** The provider of a section by name; while that is open, a blank, one for all places that name it. */
export function providerText(
  field: FieldDefinition,
  { section, service }: About,
  style: Style,
): string | Blank {
  if (service) return inStyle(service.name, style);
  const [open, ...more] = openValue(field, style);
  const isBlank = typeof open === 'object' && more.length === 0;
  const blank = isBlank ? open : { text: inStyle(`[${field.label}]`, style) };
  return { ...blank, name: `provider of ${section.id}` };
}

/** What an integration is for, in the template's own words. */
function purpose({ id, examples }: FieldDefinition, { service }: About, { style }: Writing) {
  if (id !== 'purpose' || !service) return undefined;
  const said = examples.find((example) => speaksOf(service.provider.purpose, example));
  return said === undefined ? undefined : [inStyle(said, style)];
}

function flow(_: FieldDefinition, { service }: About, { style }: Writing): Draft | undefined {
  if (!service?.flow) return undefined;
  const names = (service.catalog?.flows ?? []).map(({ name }) => inStyle(name, style));
  const text = inStyle(service.flow.name, style);
  return service.isFlowChosen || names.length === 1 ? [text] : [{ text, choices: names }];
}

function url(field: FieldDefinition, { section, service }: About): Draft | undefined {
  const role = urlRole(field.id, field.label, section.purpose ?? service?.provider.purpose);
  if (role === 'documentation') return service?.catalog && [service.catalog.documentation];
  const realtime = service?.catalog?.realtime;
  return role === 'connection' && realtime ? connectionEndpointDraft(realtime, field) : undefined;
}

function events(_: FieldDefinition, { service }: About, { style }: Writing): Draft | undefined {
  if (!service) return undefined;
  if (service.flow) return eventListDraft(service.flow, style);
  return draftOf(inStyle(eventsSkeleton([]), style));
}

function payload(_: FieldDefinition, { service }: About): Draft | undefined {
  if (!service) return undefined;
  const format = service.catalog?.payload;
  return format ? payloadDraft(format) : ['```json\n', { text: '{}' }, '\n```'];
}

/** The operations that the flow begins with, else what the skeleton leaves open. */
function endpoints({ skeleton }: FieldDefinition, { service }: About, { style }: Writing) {
  if (!service) return undefined;
  const text = endpointsSkeleton(skeleton, service.flow?.operations);
  return text === skeleton ? undefined : draftOf(inStyle(text, style));
}

/** Drafts of blocks as one, a blank line between each two. */
export function blocks(drafts: readonly Draft[]): Draft {
  return joinDrafts(drafts, '\n\n');
}
