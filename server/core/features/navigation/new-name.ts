import type { Facts } from '../../catalogs/facts.ts';
import { isBareName } from '../../spec/integration/mail/variables-in-text.ts';
import { isEventWord } from '../../spec/integration/realtime/realtime-names.ts';
import { readNameList } from '../../spec/integration/webhooks/webhook-names.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { DecodedText } from '../../text/decoded-text.ts';
import { scanVariables } from '../../variables/scan.ts';
import type { Named, NamedKind, WholeVariable } from './named.ts';
import { namesLike } from './section-names.ts';
import type { NamedThing } from './thing.ts';

const LONGEST = 200;
const EVENT_PHRASE = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+)*$/u;
const VARIABLE = /^[\p{L}_$@][\p{L}\p{N}_.$@-]*$/u;
/** What Markdown, or who reads the document, would take for something else. */
const MARKS = /[`<>[\]{}\\*~]|&#?\w+;|[:：](?:\s|$)|\s#+$|^\d+[.)]\s/;

/** Why a name will not do for a thing, in a sentence; undefined where it will. */
export function nameProblem(name: string, { at, places }: NamedThing): string | undefined {
  const problem = lineProblem(name);
  if (problem !== undefined) return problem;
  switch (at.kind) {
    case 'webhook-event':
      return isEventName(name, at.name) ? undefined : eventWords(name);
    case 'realtime-event':
      return isEventWord(name) ? undefined : eventWords(name);
    case 'variable': {
      const fits = places.every(
        ({ variable }) => !variable || fitsVariable(name, at.name, variable),
      );
      return VARIABLE.test(name) && fits
        ? undefined
        : `“${name}” cannot be the name of a variable here. Letters, digits, dots and underscores make one; the braces stay as they are.`;
    }
    default:
      return titleProblem(name);
  }
}

/** Why a name will not do for a title, a provider or a trigger; undefined where it will. */
export function titleProblem(name: string): string | undefined {
  const problem = lineProblem(name);
  if (problem !== undefined) return problem;
  if (!/^[\p{L}\p{N}]/u.test(name)) return 'A name begins with a letter or a digit.';
  const [mark] = MARKS.exec(name) ?? [];
  return mark === undefined
    ? undefined
    : `“${mark.trim()}” would be read as something else than a part of a name here.`;
}

const WHAT: Readonly<Record<NamedKind, string>> = {
  'webhook-event': 'webhook event',
  'realtime-event': 'real-time event',
  variable: 'variable',
  'email-trigger': 'e-mail trigger',
  provider: 'provider',
};

/** Why a name that the document has already will not do, where both are listed; undefined where it will. */
export function namesakeProblem(
  name: string,
  { at, places }: NamedThing,
  spec: Spec,
  facts: Facts,
): string | undefined {
  if (name === at.name) return undefined;
  const like = { kind: at.kind, name };
  const isTaken = placedSections(spec)
    .flatMap((placed) => namesLike(like, placed, spec, facts))
    .some((other) => places.some((place) => listedTogether(place, other)));
  return isTaken ? `The document has a ${WHAT[at.kind]} “${name}” already.` : undefined;
}

/** Whether two names would make a list say the same twice. Two providers may well become one. */
function listedTogether(place: Named, other: Named): boolean {
  if (place.role !== 'listing' || other.role !== 'listing') return false;
  if (place.kind === 'provider') return false;
  if (place.kind === 'variable') return place.variable?.list === other.variable?.list;
  return place.owner === other.owner;
}

function lineProblem(name: string): string | undefined {
  if (name === '') return 'Give it a name.';
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)) return 'A name is one line of text.';
  return name.length > LONGEST ? `A name has at most ${LONGEST} characters.` : undefined;
}

function isEventName(name: string, before: string): boolean {
  if (/\s/.test(before) && EVENT_PHRASE.test(name)) return true;
  if (/[*{}|]/.test(name)) return false;
  const read = readNameList(new DecodedText(name, { start: 0, end: name.length }));
  return read?.names.length === 1 && read.names[0]?.literal === name;
}

function eventWords(name: string): string {
  return `“${name}” cannot be the name of an event. Letters, digits, underscores, and dots, slashes or hyphens between them make one.`;
}

/** Whether the name, between the same marks, would be read as a variable again. */
function fitsVariable(name: string, before: string, { text, isBare }: WholeVariable): boolean {
  if (isBare) return isBareName(name);
  const [found, ...others] = scanVariables(text.replace(before, () => name));
  if (!found || others.length > 0) return false;
  return text.replace(before, () => name).slice(found.inner.start, found.inner.end) === name;
}
