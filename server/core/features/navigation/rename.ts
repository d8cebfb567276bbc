import type { Facts } from '../../catalogs/facts.ts';
import type { Written } from '../../spec/insert/name-text.ts';
import { nameText } from '../../spec/insert/name-text.ts';
import type { Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { eachOnce } from '../../text/each-once.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { integrationEntries } from './entries.ts';
import { withHeadingLinks } from './heading-links.ts';
import type { IntegrationSection } from './integration-sections.ts';
import { nameProblem, namesakeProblem, titleProblem } from './new-name.ts';
import { sectionAt } from './occurrences.ts';
import { renameEvent } from './rename-event.ts';
import { renameProvider } from './rename-provider.ts';
import { type NamedThing, thingAt } from './thing.ts';

/** What can be renamed at a place. */
export interface Renameable {
  readonly span: Span;
  /** The name as it is meant, without escapes and in full. */
  readonly name: string;
}

/** The edits of a renaming, or why the new name will not do. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly problem: string };

/** What stands at an offset, if it can be renamed: an event, a variable, a trigger, a provider, an integration. */
export function renameableAt(spec: Spec, facts: Facts, offset: number): Renameable | undefined {
  const thing = thingAt(spec, facts, offset);
  if (thing) {
    const { start, end, kind, name, text } = thing.at;
    const isFull = kind === 'webhook-event';
    return thing.isAmbiguous ? undefined : { span: { start, end }, name: isFull ? name : text };
  }
  const titled = titleAt(spec, offset);
  return titled && { span: titled.at, name: titled.section.title.text };
}

/**
 * Renames what stands at an offset, wherever the document names it, each place in its own spelling. Undefined
 * where nothing can be renamed.
 */
export function renameAt(
  spec: Spec,
  facts: Facts,
  offset: number,
  newName: string,
): Renaming | undefined {
  const name = newName.trim();
  const thing = thingAt(spec, facts, offset);
  if (thing?.isAmbiguous) return undefined;
  const titled = titleAt(spec, offset);
  // `## Stripe` is the name of a provider and of an integration; the new name tells which one is meant.
  const isTitle = titled && thing?.at.start === titled.at.start && thing.at.end === titled.at.end;
  if (thing && !(isTitle && !spec.providers.named(name)))
    return renameThing(thing, name, spec, facts);
  if (!titled) return undefined;
  const problem = titleProblem(name);
  return problem === undefined
    ? { edits: withHeadingLinks(titleEdits(titled.section, name, spec), spec) }
    : { problem };
}

function renameThing(thing: NamedThing, name: string, spec: Spec, facts: Facts): Renaming {
  const problem = nameProblem(name, thing) ?? namesakeProblem(name, thing, spec, facts);
  if (problem !== undefined) return { problem };
  const written = writtenIn(spec);
  const eventAt = (at: number) => {
    const named = thingAt(spec, facts, at)?.at;
    return named?.kind === 'webhook-event' ? named.name : undefined;
  };
  switch (thing.at.kind) {
    case 'webhook-event':
      return { edits: renameEvent(thing, name, { ...written, eventAt }) };
    case 'provider':
      return { edits: withHeadingLinks(renameProvider(thing, name, written), spec) };
    default:
      return { edits: thing.places.map((place) => renamed(place, name, written)) };
  }
}

function renamed(place: Span & { readonly isCode: boolean }, name: string, written: Written): Edit {
  const span = { start: place.start, end: place.end };
  return { span, newText: nameText(name, { span, isCode: place.isCode }, written) };
}

/** An integration whose title is the document's own, where it or an entry of the same words stands. */
function titleAt(
  spec: Spec,
  offset: number,
): { readonly section: IntegrationSection; readonly at: Span } | undefined {
  const section = sectionAt(spec, offset);
  if (!section?.section.definition?.repeats) return undefined;
  const at = titlePlaces(section, spec).find(({ start, end }) => start <= offset && offset <= end);
  return at && { section, at: { start: at.start, end: at.end } };
}

/** The title of an integration, and the entries of the overview and the fallback table that say the same. */
function titlePlaces({ title, titleSpan }: IntegrationSection, spec: Spec) {
  const isCode = title.isWithin(0, title.text.length, 'code');
  const entries = integrationEntries(spec).filter(({ text }) => text === title.text);
  return [{ ...titleSpan, isCode }, ...entries];
}

function titleEdits(section: IntegrationSection, name: string, spec: Spec): Edit[] {
  const written = writtenIn(spec);
  return eachOnce(titlePlaces(section, spec)).map((place) => renamed(place, name, written));
}

function writtenIn(spec: Spec): Written {
  return { source: spec.markdown.text, style: styleOf(spec) };
}
