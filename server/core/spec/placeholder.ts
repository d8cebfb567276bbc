import { splitLabel } from '../markdown/label.ts';
import type { FieldDefinition, SectionDefinition, Template } from '../templates/template.ts';
import { comparable } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { coversSpan, type Span } from '../text/span.ts';
import type { Section } from './section.ts';
import { allFields } from './spec.ts';
import { textsOf } from './texts.ts';

/** Text that a template left to be replaced, or that an author put there for later. */
export interface Placeholder extends Span {
  /** As a reader sees it: `[e.g., Stripe]`, `TBD`. */
  readonly text: string;
}

const BRACKETS = /\[([^[\]\n]{2,300})\]/g;
const ANGLES = /<[A-Z][A-Z0-9_-]{2,40}>/g;
const EXAMPLE = /(?:^|[\s,;(])e\.?\s?g\.?[,:\s]/i;
const LATER =
  /^[\s(_*]*(?:tbd|tbc|t\.b\.d\.?|todo|(?:tbd|tbc|todo)\s*(?:[-–—(][^.]{0,80})|to be (?:determined|decided|defined|confirmed|specified|announced|filled in)\b[^.]{0,80})[\s).!?…*_]*$/i;
const LATER_LABEL = /^\s*(?:TODO|TBD|TBC|FIXME)(?=\s*(?:\([^)]{0,40}\))?\s*:)/;
/** `[email]` among template variables, or behind a label that speaks of some, is a variable in square brackets. */
const VARIABLE = /^[a-z][\w.]*$/i;
const VARIABLE_LABEL = /variable|merge (?:tag|field)|parameter|token/i;
/** Footnotes, alerts, numbers, JSON: brackets with a meaning of their own. */
const MEANINGFUL = /^(?:\^|!|\d[\d\s,.:-]*$|["'{]|n\/?a\b|not applicable)/i;

/** A text without any of this holds no placeholder, which is true of nearly all. */
const MAY_HOLD_ONE = /[[<]|tb[dc]|t\.b\.d|todo|fixme|to be /i;

/** What our fixes leave where a reason belongs. */
const REASON = '[reason]';

const templatePlaceholders = new WeakMap<Template, ReadonlySet<string>>();
const found = new WeakMap<Section, readonly Placeholder[]>();

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
  const values = wholeValues(text);
  const speaksOfVariables = VARIABLE_LABEL.test(splitLabel(text)?.label.text ?? '');
  const placeholders: Placeholder[] = [];
  const add = (start: number, end: number) =>
    placeholders.push({ ...text.sourceSpan(start, end), text: text.text.slice(start, end) });
  for (const match of text.text.matchAll(BRACKETS)) {
    const start = match.index;
    const end = start + match[0].length;
    const inner = match[1] ?? '';
    const isKnown = known.has(comparable(inner));
    if (text.isWithin(start, end, 'link', 'code') || text.text[end] === '(') continue;
    if (!isKnown && (MEANINGFUL.test(inner) || text.isWithin(start, end, 'url'))) continue;
    const isAmongVariables = speaksOfVariables || isIn(text.sourceSpan(start, end), variables);
    if (!isKnown && VARIABLE.test(inner) && isAmongVariables) continue;
    if (isKnown || EXAMPLE.test(inner) || values.has(match[0])) add(start, end);
  }
  for (const match of text.text.matchAll(ANGLES)) {
    const end = match.index + match[0].length;
    if (!text.isWithin(match.index, end, 'code')) add(match.index, end);
  }
  const value = splitLabel(text)?.value;
  const label = LATER_LABEL.exec(text.text) ?? undefined;
  const behind = label ? undefined : LATER_LABEL.exec(value?.text ?? '');
  if (label) add(label[0].search(/\S/), label[0].length);
  else if (behind && value) {
    const found = value.slice(behind[0].search(/\S/), behind[0].length);
    placeholders.push({ ...found.span, text: found.text });
  }
  for (const line of linesOf(text)) {
    const value = splitLabel(line)?.value ?? line;
    const later = [value, line].find(
      (part) => LATER.test(part.text) && !part.isWithin(0, part.text.length, 'code'),
    );
    if (later && !label && !behind)
      placeholders.push({ ...later.trim().span, text: later.text.trim() });
  }
  return placeholders.sort((a, b) => a.start - b.start);
}

/** The brackets that are all that a line, or the value behind its label, says. */
function wholeValues(text: DecodedText): ReadonlySet<string> {
  const whole = new Set<string>();
  for (const line of linesOf(text)) {
    whole.add(line.text.trim());
    const value = splitLabel(line)?.value.text.trim();
    if (value) whole.add(value.replace(/[.;,]$/, ''));
  }
  return whole;
}

function linesOf(text: DecodedText): DecodedText[] {
  if (!text.text.includes('\n')) return [text];
  const lines: DecodedText[] = [];
  for (let at = 0; at <= text.text.length; ) {
    const end = text.text.indexOf('\n', at);
    lines.push(text.slice(at, end < 0 ? undefined : end).trim());
    if (end < 0) break;
    at = end + 1;
  }
  return lines;
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
