import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition, Template } from '../templates/template.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import { freeSections, type Section, sectionsWithin } from './section.ts';
import type { PlacedSection, Spec } from './spec.ts';
import { findField } from './titles.ts';

/** A line of the document's own data that does not stand below the title. */
export interface MetadataElsewhere {
  readonly definition: FieldDefinition;
  /** Its spans count from the start of the placed section. */
  readonly value: DecodedText;
  readonly placed: PlacedSection;
}

type Read = Omit<MetadataElsewhere, 'placed'>;

interface Known {
  readonly template: Template;
  readonly free: readonly Read[];
}

const known = new Memo<Section, Known>();

/**
 * The metadata that stands in a section of free text ("Document Information"), where at least two lines of
 * it do, or in a footer. Other tables have a column "Date" too, so one label alone tells nothing.
 */
export function metadataElsewhere({ sections, template }: Spec): MetadataElsewhere[] {
  const found: MetadataElsewhere[] = [];
  for (const placed of sections)
    for (const each of freeMetadata(placed.section, template)) found.push({ ...each, placed });
  const [placed] = sections.slice(-1);
  const last = placed && sectionsWithin(placed.section).at(-1);
  if (placed && last?.definition)
    for (const each of read(footerOf(last), template)) found.push({ ...each, placed });
  return found;
}

function freeMetadata(outermost: Section, template: Template): readonly Read[] {
  const cached = known.get(outermost);
  if (cached?.template === template) return cached.free;
  const free = freeSections({ children: [outermost] }).flatMap(({ entries }) => {
    const found = read(entries, template);
    return new Set(found.map(({ definition }) => definition)).size > 1 ? found : [];
  });
  known.set(outermost, { template, free });
  return free;
}

/** The lines of the last section that are none of its own fields. */
function footerOf({ entries, fields }: Section): Entry[] {
  const own = new Set(fields.map(({ start }) => start));
  return entries.filter(({ kind, start }) => kind === 'line' && !own.has(start));
}

function read(entries: readonly Entry[], { metadata }: Template): Read[] {
  return entries.flatMap(({ labelled }) => {
    const definition = labelled && findField(metadata, labelled.label.text);
    return labelled && definition ? [{ definition, value: labelled.value }] : [];
  });
}
