import type { ItemSource } from './source.ts';
import { addresses } from './sources/addresses.ts';
import { choices } from './sources/choices.ts';
import { dates } from './sources/dates.ts';
import { endpoints } from './sources/endpoints.ts';
import { fallbackServices } from './sources/fallback-services.ts';
import { fieldLabels } from './sources/field-labels.ts';
import { flows } from './sources/flows.ts';
import { heartbeats } from './sources/heartbeats.ts';
import { insertions } from './sources/insertions.ts';
import { notApplicable } from './sources/not-applicable.ts';
import { providers } from './sources/providers.ts';
import { realtimeEvents } from './sources/realtime-events.ts';
import { sectionHeadings } from './sources/section-headings.ts';
import { statuses } from './sources/statuses.ts';
import { templateVariables } from './sources/template-variables.ts';
import { webhookEvents } from './sources/webhook-events.ts';

/** Everything that offers items in a spec. */
export const ITEM_SOURCES: readonly ItemSource[] = [
  sectionHeadings,
  fieldLabels,
  providers,
  flows,
  webhookEvents,
  templateVariables,
  addresses,
  heartbeats,
  realtimeEvents,
  endpoints,
  statuses,
  fallbackServices,
  choices,
  dates,
  notApplicable,
  insertions,
];
