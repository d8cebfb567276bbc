import { splitLabel } from '../markdown/label.ts';
import type { FieldDefinition, SectionDefinition, Template } from '../templates/template.ts';
import { comparable } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import { coversSpan, type Span } from '../text/span.ts';
import type { Section } from './section.ts';
import { allFields } from './spec.ts';
import { textsOf } from './texts.ts';

/** Text that a template left to be replaced, or that an author put there for later. */
export interface Placeholder extends Span {
  /** As a reader sees it: `[e.g., Stripe]`, `TBD`. */
  readonly text: string;
}

const BRACKETS = /\[([^[\]\n]{2,300}|…)\]/g;
/** `<API_HOST>`, and `<your key>`, which reads as a tag outside code where it is not escaped. */
const ANGLES = /<(?:[A-Z][A-Z0-9_-]{2,40}|your[ _-][a-z][\w -]{0,40})>/g;
const EXAMPLE = /(?:^|[\s,;(])e\.?\s?g\.?[,:\s]/i;
const LATER =
  /^[\s("“”_*]*(?:fixme|tbd|tbc|t\.b\.d\.?|todo|(?:tbd|tbc|todo)\s*(?:[-–—(][^.]{0,80})|to be (?:determined|decided|defined|confirmed|specified|announced|filled in)\b[^.]{0,80})[\s).!?…"”*_]*$/i;
const LATER_LABEL = /^\s*(?:TODO|TBD|TBC|FIXME)(?=\s*(?:\([^)]{0,40}\)\s*)?:)/;
/** `[email]` among template variables, or behind a label that speaks of some, is a variable in square brackets. */
const VARIABLE = /^[a-z][\w.]*$/i;
const VARIABLE_LABEL = /variable|merge (?:tag|field)|parameter|token/i;
/** Footnotes, alerts, numbers, JSON: brackets with a meaning of their own. */
const MEANINGFUL = /^(?:\^|!|\d[\d\s,.:-]*$|["'{]|n\/?a\b|not applicable)/i;

/** Behind an address's host: `wss://live.example/rooms/<ROOM_ID>?token=<JWT>` says all that there is to say. */
const BEHIND_HOST = /:\/\/[^\s/?]+[/?]\S*$/;
const LONGEST_ADDRESS = 300;

function isParameter(text: string, start: number): boolean {
  return BEHIND_HOST.test(text.slice(Math.max(0, start - LONGEST_ADDRESS), start));
}

/** A text without any of this holds no placeholder, which is true of nearly all. */
const MAY_HOLD_ONE = /[[<]|tb[dc]|t\.b\.d|todo|fixme|to be /i;

/** What our fixes leave where a reason belongs. */
const REASON = '[reason]';

const templatePlaceholders = new WeakMap<Template, ReadonlySet<string>>();
const found = new Memo<Section, readonly Placeholder[]>();

/** The placeholders of a section's own texts, in order; spans as the section's. Shortcut links are among them. */
export function placeholdersIn(section: Section, template: Template): readonly Placeholder[] {
  let placeholders = found.get(section);
  if (!placeholders) {
    const known = placeholdersOf(template);
    const variables = variableSpans(section);
    placeholders = [...textsOf(section)].flatMap((text) =>
      readPlaceholders(text, known, variables),
    );
    found.set(section, placeholders);
  }
  return placeholders;
}

function readPlaceholders(
  text: DecodedText,
  known: ReadonlySet<string>,
  variables: readonly Span[],
): Placeholder[] {
  if (!MAY_HOLD_ONE.test(text.text)) return [];
  const lines = text.lines().map(({ line }) => {
    const whole = line.trim();
    return { whole, value: splitLabel(whole)?.value };
  });
  const labelled = splitLabel(text);
  const isSaid = (bracket: string) =>
    lines.some(
      ({ whole, value }) =>
        whole.text === bracket || value?.text.trim().replace(/[.;,]$/, '') === bracket,
    );
  const speaksOfVariables = VARIABLE_LABEL.test(labelled?.label.text ?? '');
  const brackets = matches(text, BRACKETS).filter(({ start, end }) => {
    const bracket = text.text.slice(start, end);
    const inner = bracket.slice(1, -1);
    if (text.isWithin(start, end, 'link', 'code') || text.text[end] === '(') return false;
    if (known.has(comparable(inner))) return true;
    if (MEANINGFUL.test(inner) || text.isWithin(start, end, 'url')) return false;
    const isAmongVariables = speaksOfVariables || isIn(text.sourceSpan(start, end), variables);
    if (VARIABLE.test(inner) && isAmongVariables) return false;
    return EXAMPLE.test(inner) || isSaid(bracket);
  });
  const angles = matches(text, ANGLES).filter(
    ({ start, end }) => !text.isWithin(start, end, 'code') && !isParameter(text.text, start),
  );
  const found = [...brackets, ...angles].map(({ start, end }) =>
    placed(text.sourceSpan(start, end), text.text.slice(start, end)),
  );
  const label = labelForLater(text) ?? (labelled && labelForLater(labelled.value));
  const later = label
    ? [label]
    : lines.flatMap(({ whole, value }) => [value ?? whole, whole].find(isForLater)?.trim() ?? []);
  return [...found, ...later.map((each) => placed(each.span, each.text))].sort(
    (a, b) => a.start - b.start,
  );
}

function placed({ start, end }: Span, text: string): Placeholder {
  return { start, end, text };
}

function matches({ text }: DecodedText, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
}

/** The word in front of a colon that leaves something for later ("TODO: decide"); undefined for any other text. */
function labelForLater(text: DecodedText): DecodedText | undefined {
  const found = LATER_LABEL.exec(text.text)?.[0];
  return found === undefined ? undefined : text.slice(found.search(/\S/), found.length);
}

function isForLater(text: DecodedText): boolean {
  return LATER.test(text.text) && !text.isWithin(0, text.text.length, 'code');
}

function variableSpans(section: Section): Span[] {
  return [...allFields(section)].filter((field) => field.definition.type === 'template-variables');
}

function isIn(span: Span, spans: readonly Span[]): boolean {
  return spans.some((outer) => coversSpan(outer, span));
}

/** The placeholders that a template's own skeletons hold, in comparable form. */
function placeholdersOf(template: Template): ReadonlySet<string> {
  let placeholders = templatePlaceholders.get(template);
  if (!placeholders) {
    const texts = [
      REASON,
      ...template.placeholders,
      ...skeletons(template.metadata, template.sections),
    ];
    const inner = texts.flatMap((text) =>
      [...text.matchAll(BRACKETS)].map((match) => comparable(match[1] ?? '')),
    );
    placeholders = new Set(inner.filter((text) => text !== ''));
    templatePlaceholders.set(template, placeholders);
  }
  return placeholders;
}

function* skeletons(
  fields: readonly FieldDefinition[],
  sections: readonly SectionDefinition[],
): Generator<string> {
  for (const field of fields) {
    yield field.skeleton;
    yield* skeletons(field.fields, []);
  }
  for (const section of sections) {
    yield section.skeleton;
    if (section.repeats) yield `[${section.title}]`;
    yield* skeletons(section.fields, section.sections);
  }
}
