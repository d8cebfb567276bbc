import type { Facts } from '../catalogs/facts.ts';
import { duplicatesWithin } from '../spec/duplicates.ts';
import { type Fit, fitFor } from '../spec/insert/fitted.ts';
import { placeWithin } from '../spec/insert/section-place.ts';
import { errorNeeds, type MetNeed } from '../spec/integration/errors/error-needs.ts';
import { slotsOf } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { eventsOf } from '../spec/integration/webhooks/listed-events.ts';
import { isEmptySection } from '../spec/judged.ts';
import { absentFields, absentInGroup, absentSections, isWithoutValue } from '../spec/lacking.ts';
import { openPlaceholders } from '../spec/placeheld.ts';
import {
  type Field,
  type FieldGroup,
  freeSections,
  knownChildren,
  type NotApplicableMark,
  type Section,
} from '../spec/section.ts';
import {
  allFields,
  fieldAround,
  isNotApplicable,
  isSilent,
  type SpecSummary,
} from '../spec/spec.ts';
import { headingSpan } from '../spec/where.ts';
import type { FieldDefinition, SectionDefinition } from '../templates/template.ts';
import type { Span } from '../text/span.ts';
import { remembered } from './remembered.ts';

/** How far one part of a section is. */
export type PartState = 'done' | 'not-applicable' | 'absent' | 'empty' | 'placeholder';

/** Something that a section is to say: a field of the template, a sub-section, or free text that was left open. */
export interface Part {
  readonly state: PartState;
  /** The field's label, the section's title, or the placeholder as a reader sees it. */
  readonly name: string;
  /** Where it stands, or where an absent one would be missed. */
  readonly span: Span;
  /** The first placeholder in it; undefined for none. */
  readonly open: Span | undefined;
  /** The section that it is a part of. */
  readonly section: Section;
  /** What is written into that section fits the provider that is named there. */
  readonly fit: Fit;
  readonly is:
    | {
        readonly kind: 'field';
        readonly definition: FieldDefinition;
        /** Undefined for an absent one. */
        readonly field: Field | undefined;
        /** The element of a list (the e-mail trigger) that it belongs to. */
        readonly group: FieldGroup | undefined;
      }
    /** An absent sub-section; one that is there has a completeness of its own. */
    | { readonly kind: 'section'; readonly definition: SectionDefinition }
    /** An error that every service answers with, and a list of errors leaves out. */
    | { readonly kind: 'error'; readonly met: MetNeed }
    | { readonly kind: 'text' };
}

/** How far a section of the template is. Spans count from the start of the outermost section around it. */
export interface Completeness {
  readonly section: Section;
  readonly fit: Fit;
  readonly state: 'complete' | 'incomplete' | 'empty' | 'not-applicable';
  /** In the document's order; absent ones behind those that are there. */
  readonly parts: readonly Part[];
  /** Its sub-sections of the template, second copies aside. */
  readonly sections: readonly Completeness[];
  /** What it says itself about not being applicable; undefined also where the overview says it. */
  readonly mark: NotApplicableMark | undefined;
}

/** How far the sections of the template at and below an outermost section are, outermost ones only. */
export const completenessIn = remembered(
  (outermost: Section, summary, facts): readonly Completeness[] => {
    const sections = outermost.definition ? [outermost] : [...knownChildren(outermost)];
    return sections.map((section) => measure(section, { outermost, summary, facts }));
  },
);

/** How far one section is, among those at and below others; undefined where it is none of them. */
export function completenessOf(
  section: Section,
  among: readonly Completeness[],
): Completeness | undefined {
  for (const each of among) {
    const found = each.section === section ? each : completenessOf(section, each.sections);
    if (found) return found;
  }
  return undefined;
}

/** What is still to be written in a section and below it, absent sub-sections last; an empty section is one thing. */
export function missingParts({
  section,
  fit,
  state,
  parts,
  sections,
}: Completeness): readonly Part[] {
  if (state === 'not-applicable') return [];
  if (state === 'empty') {
    const name = section.definition?.title ?? '';
    const span = headingSpan(section);
    return [{ state: 'empty', name, span, open: undefined, section, fit, is: { kind: 'text' } }];
  }
  const own = parts.filter(isMissing);
  const absent = own.filter(({ is }) => is.kind === 'section');
  const present = own.filter(({ is }) => is.kind !== 'section');
  return [...present, ...sections.flatMap(missingParts), ...absent];
}

function isMissing({ state }: Part): boolean {
  return state !== 'done' && state !== 'not-applicable';
}

/** What a section is measured with. */
interface Context {
  readonly outermost: Section;
  readonly summary: SpecSummary;
  readonly facts: Facts;
}

function measure(section: Section, context: Context): Completeness {
  const { outermost, summary } = context;
  const mark = section.notApplicable;
  const fit = fitOf(section, context);
  const nothing = { section, fit, parts: [], sections: [], mark };
  if (isNotApplicable(section, summary)) return { ...nothing, state: 'not-applicable' };
  if (isEmptySection(section)) return { ...nothing, state: 'empty' };
  const copies = duplicatesWithin(outermost);
  const sections = [...knownChildren(section)]
    .filter((child) => !copies.has(child))
    .map((child) => measure(child, context));
  const parts = [...presentParts(section, context), ...absentParts(section, fit, context)];
  const isComplete = !parts.some(isMissing) && sections.every(isSettled);
  return { ...nothing, state: isComplete ? 'complete' : 'incomplete', parts, sections };
}

function fitOf(section: Section, { outermost, summary, facts }: Context): Fit {
  return fitFor(section, outermost, summary, facts);
}

function isSettled({ state }: Completeness): boolean {
  return state === 'complete' || state === 'not-applicable';
}

/** What stands in a section: its fields, and what is left open beside them. In the document's order. */
export function presentParts(section: Section, context: Context): Part[] {
  const open = [section, ...freeSections(section)].flatMap((part) =>
    openPlaceholders(part, context.summary),
  );
  const fields = [...allFields(section)];
  const groups = new Map(
    section.groups.flatMap((group) => group.fields.map((field) => [field, group] as const)),
  );
  const fit = fitOf(section, context);
  const owned = open.map((placeholder) => ({ placeholder, by: fieldAround(fields, placeholder) }));
  const parts = fields.map((field): Part => {
    const { definition, label } = field;
    const is = { kind: 'field', definition, field, group: groups.get(field) } as const;
    const first = owned.find(({ by }) => by === field)?.placeholder;
    const state = stateOf(field, section, first !== undefined, context);
    return { state, name: definition.label, span: label.span, open: first, section, fit, is };
  });
  const texts = owned
    .filter(({ by }) => !by)
    .map(({ placeholder: { text, start, end } }): Part => {
      const span = { start, end };
      const is = { kind: 'text' } as const;
      return { state: 'placeholder', name: text, span, open: span, section, fit, is };
    });
  return [...parts, ...texts].sort((a, b) => a.span.start - b.span.start);
}

function stateOf(field: Field, section: Section, isHeld: boolean, context: Context): PartState {
  if (field.notApplicable) return 'not-applicable';
  if (isHeld) return 'placeholder';
  const isEmpty = isWithoutValue(field, section) && !listsEvents(field, context);
  return isEmpty ? 'empty' : 'done';
}

/** Whether the events that a label asks for stand elsewhere in the integration, in a table, say. */
function listsEvents({ definition }: Field, { outermost, summary, facts }: Context): boolean {
  if (definition.type !== 'webhook-events') return false;
  return integrationsOf(outermost, summary)
    .filter((each) => slotsOf(each, definition.type).some((slot) => slot.definition === definition))
    .some((each) => eventsOf(each, summary, facts).lists.some(({ events }) => events.length > 0));
}

function absentParts(section: Section, fit: Fit, { outermost, summary }: Context): Part[] {
  const absent = (definition: FieldDefinition, span: Span, group?: FieldGroup): Part => {
    const is = { kind: 'field', definition, field: undefined, group } as const;
    return { state: 'absent', name: definition.label, span, open: undefined, section, fit, is };
  };
  const span = headingSpan(section);
  const isSaid = !section.body.every(isSilent);
  return [
    ...absentFields(section, outermost, summary).map((definition) => absent(definition, span)),
    ...section.groups.flatMap((group) =>
      absentInGroup(group).map((definition) => absent(definition, opening(group), group)),
    ),
    ...unlabelled(section).map((definition): Part => {
      const part = absent(definition, span);
      return isSaid ? { ...part, state: 'done' } : part;
    }),
    ...absentErrors(section, outermost, summary).map((part) => ({ ...part, section, fit })),
    ...absentSections(section).map((definition): Part => {
      const is = { kind: 'section', definition } as const;
      const place = placeWithin(section, definition, [...knownChildren(section)]);
      const common = { state: 'absent', open: undefined, section, fit } as const;
      return { ...common, name: definition.title, span: place.span, is };
    }),
  ];
}

/** What the lists of errors in a section, or in free text below it, leave out. */
function absentErrors(
  section: Section,
  outermost: Section,
  summary: SpecSummary,
): Omit<Part, 'section' | 'fit'>[] {
  if (summary.isUnfilled) return [];
  const own = [section, ...freeSections(section)];
  return errorNeeds(outermost, summary)
    .filter((met) => met.isAbsent && own.includes(met.section))
    .map((met) => ({
      state: 'absent',
      name: `${met.need.code} ${met.need.phrase}`,
      span: met.slot.label.span,
      open: undefined,
      is: { kind: 'error', met },
    }));
}

/** What stands in the body itself, under no label. */
function unlabelled({ definition }: Section): FieldDefinition[] {
  const fields = definition?.fields ?? [];
  return fields.filter((field) => field.unlabelled && field.applicability !== 'optional');
}

function opening({ fields, start, end }: FieldGroup): Span {
  return fields[0]?.line ?? { start, end };
}
