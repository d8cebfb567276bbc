import { shorten } from '../../rules/message.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import type { Section } from '../../spec/section.ts';
import { headingSpan } from '../../spec/where.ts';
import { coversSpan, type Span } from '../../text/span.ts';
import { type Completeness, completenessIn, type Part, type PartState } from '../completeness.ts';
import { type EventNeeds, eventNeeds } from '../event-needs.ts';
import { reasonOf, reasonOfField } from '../not-applicable/reason.ts';
import { remembered } from '../remembered.ts';
import {
  type Measured,
  type MeasuredPart,
  missingSection,
  notApplicableSection,
  sumUp,
  uniqueIds,
} from './measured.ts';
import type { ViewState } from './spec-view.ts';
import { eventsTodo, todoOf } from './todo.ts';

/** A key is no place for a whole sentence. */
const LONGEST_ID = 60;

/** How far the sections of the template at and below an outermost section are, with their lists of events. */
export const measuredIn = remembered((outermost: Section, summary, facts): readonly Measured[] => {
  const lacking = integrationsOf(outermost, summary).flatMap((integration) => {
    const needs = eventNeeds(integration, summary, facts);
    return needs && needs.missing.length > 0 ? needs : [];
  });
  const idOf = uniqueIds();
  return completenessIn(outermost, summary, facts).map((each) => measure(each, lacking, idOf));
});

function measure(
  found: Completeness,
  lacking: readonly EventNeeds[],
  idOf: (name: string) => string,
): Measured {
  const { section, state } = found;
  const { definition, heading } = section;
  const own = heading?.title.text.trim() ?? '';
  const name = definition?.repeats ? `${definition.id} ${own}` : (definition?.id ?? own);
  const head = {
    id: idOf(name.slice(0, LONGEST_ID)),
    title: definition?.repeats ? own || definition.title : (definition?.title ?? own),
    at: headingSpan(section),
    definition,
    section,
  };
  if (state === 'not-applicable')
    return notApplicableSection({
      ...head,
      // That it does not apply is shown anyway.
      reason: section.notApplicable?.hasReason ? reasonOf(section) : '',
    });
  if (state === 'empty') return missingSection(head, todoOf(emptyPart(found, head)));
  const here = lacking.filter(({ label }) => coversSpan(section, label));
  const below = found.sections.map((each) => each.section);
  const content = {
    parts: partsOf(
      found.parts,
      here.filter(({ label }) => !below.some((each) => coversSpan(each, label))),
    ),
    sections: sectionsOf(found.sections, here),
  };
  return { ...head, ...sumUp(content), ...content, reason: '' };
}

function sectionsOf(sections: readonly Completeness[], lacking: readonly EventNeeds[]): Measured[] {
  const idOf = uniqueIds();
  return sections.map((each) => measure(each, lacking, idOf));
}

function emptyPart({ section, fit }: Completeness, head: { title: string; at: Span }): Part {
  const { title, at } = head;
  const is = { kind: 'text' } as const;
  return { state: 'empty', name: title, span: at, open: undefined, section, fit, is };
}

/** A list that lacks events counts as one part, whatever else is right with its label. */
function partsOf(parts: readonly Part[], lacking: readonly EventNeeds[]): MeasuredPart[] {
  const idOf = uniqueIds();
  const isList = (needs: EventNeeds, { is, span }: Part) =>
    is.kind === 'field' && span.start === needs.label.start && span.end === needs.label.end;
  const others = lacking.filter((needs) => !parts.some((part) => isList(needs, part)));
  return [
    ...parts.map((part) => {
      const needs = lacking.find((each) => isList(each, part));
      const own = measuredPart(part, idOf);
      return needs ? eventsPart(needs, own.id) : own;
    }),
    ...others.map((needs) => eventsPart(needs, idOf('events'))),
  ];
}

/** Parts as a view shows them; their ids are told apart by `idOf`. */
export function measuredPart(part: Part, idOf: (name: string) => string): MeasuredPart {
  const { is, state, span, open } = part;
  const field = is.kind === 'field' ? is.field : undefined;
  return {
    id: idOf(is.kind === 'field' || is.kind === 'section' ? is.definition.id : is.kind),
    name: nameOf(part),
    state: STATES[state],
    at: open ? { start: open.start, end: open.end } : { start: span.start, end: span.end },
    reason: field ? reasonOfField(field) : '',
    todo: todoOf(part),
  };
}

/** Before a label that each element of a list has stands which of them it is: the mail's name, say. */
function nameOf({ name, is }: Part): string {
  const { list, fields } = (is.kind === 'field' && is.group) || { list: undefined, fields: [] };
  const [opening] = fields;
  const isNamed = opening && opening.definition === list?.fields[0] && !opening.value.isBlank;
  return isNamed ? `${shorten(opening.value.text.trim())}: ${name}` : name;
}

const STATES: Readonly<Record<PartState, ViewState>> = {
  done: 'done',
  'not-applicable': 'not-applicable',
  absent: 'missing',
  empty: 'missing',
  placeholder: 'placeholder',
};

function eventsPart(needs: EventNeeds, id: string): MeasuredPart {
  const { label, missing } = needs;
  return {
    id,
    name: `Webhook events: ${missing.length} missing`,
    state: 'missing',
    at: { start: label.start, end: label.end },
    reason: '',
    todo: eventsTodo(needs),
  };
}
