import type { Catalog, Flow } from '../../catalogs/catalog.ts';
import { FORMAT_NAMES } from '../../payload/formats.ts';
import type { Insertion } from './insertion.ts';
import { errorDraft } from './pieces/error-response.ts';
import { eventListDraft, requiredEvents } from './pieces/event-list.ts';
import { notApplicableMark } from './pieces/not-applicable.ts';
import { payloadDraft } from './pieces/payload.ts';

/** What any spec can be given, whatever its template. */
export function commonInsertions(catalogs: ReadonlyMap<string, Catalog>): Insertion[] {
  return [...eventInsertions(catalogs), ...payloadInsertions(catalogs), ERROR, MARK];
}

/** The event lists of the providers' flows, by provider. */
function eventInsertions(catalogs: ReadonlyMap<string, Catalog>): Insertion[] {
  return [...catalogs.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap((catalog) => (catalog.flows ?? []).map((flow) => eventInsertion(catalog, flow)));
}

function eventInsertion(catalog: Catalog, flow: Flow): Insertion {
  const name = catalog.flows?.length === 1 ? '' : `-${flow.id}`;
  return {
    id: `events/${catalog.id}/${flow.id}`,
    prefix: `spec-events-${catalog.id}${name}`,
    group: 'events',
    title: `${catalog.name}: ${flow.name}`,
    description: requiredEvents(flow).join(', '),
    belongs: { kind: 'events', catalog, flow },
    draft: (style) => eventListDraft(flow, style),
  };
}

/** A payload for each format of which we know a provider. */
function payloadInsertions(catalogs: ReadonlyMap<string, Catalog>): Insertion[] {
  return [...catalogs.values()].flatMap(({ id, name, payload: format }) =>
    format === undefined
      ? []
      : [
          {
            id: `payload/${format}`,
            prefix: `spec-payload-${id}`,
            group: 'payloads' as const,
            title: `${FORMAT_NAMES[format]} payload`,
            description: `A whole message as ${name} takes it.`,
            belongs: { kind: 'payload' as const, format },
            draft: () => payloadDraft(format),
          },
        ],
  );
}

const ERROR: Insertion = {
  id: 'error',
  prefix: 'spec-error',
  group: 'errors',
  title: 'Error response',
  description: 'A status that the service may answer, with what the system does about it.',
  belongs: { kind: 'error' },
  draft: errorDraft,
};

const MARK: Insertion = {
  id: 'mark',
  prefix: 'spec-na',
  group: 'not-applicable',
  title: 'Not Applicable',
  description: 'Says that a section or a field does not apply, and why.',
  belongs: { kind: 'mark' },
  draft: (style) => notApplicableMark(style),
};
