import { choiceCells } from '../spec/choices.ts';
import { judgedSections } from '../spec/judged.ts';
import { metadataElsewhere } from '../spec/metadata-elsewhere.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { readerOf } from '../spec/read-spec.ts';
import type { Section } from '../spec/section.ts';
import { allFields, type SpecSummary } from '../spec/spec.ts';
import { escapeText } from '../templates/skeleton.ts';
import type { FieldDefinition } from '../templates/template.ts';
import { misspeltChoice, namedChoice } from '../text/choice.ts';
import { comparable } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const invalidChoice: Rule = {
  meta: {
    id: 'invalid-choice',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A value is none of those that the template offers, or a misspelt one',
    examples: {
      bad: `---
integration-spec: data-sync
---

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Stripe | Severe | Take the order, and send a payment link later |
| SendGrid | Mediun | Queue mails and retry |
`,
      good: `---
integration-spec: data-sync
---

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Stripe | Critical | Take the order, and send a payment link later |
| SendGrid | 🟡 Medium | Queue mails and retry |
`,
    },
  },
  *check(spec) {
    for (const { definition, value, placed } of metadataElsewhere(spec)) {
      if (isPlaceheld(value.span, placed.section, spec.summary)) continue;
      yield* judgeField(definition, value, placed.start);
    }
  },
  *checkSection(outermost, summary) {
    const isKnown = outermost.definition !== undefined || outermost.fields.length === 0;
    const sections: Iterable<Section> = isKnown ? judgedSections(outermost, summary) : [outermost];
    for (const section of sections) {
      for (const { definition, value, notApplicable } of allFields(section)) {
        if (notApplicable || isPlaceheld(value.span, outermost, summary)) continue;
        yield* judgeField(definition, value, 0);
      }
      for (const { column, cell, isSure } of choiceCells(section)) {
        if (isMarked(cell, summary) || isPlaceheld(cell.span, outermost, summary)) continue;
        const wrong = judgeCell(cell, column.choices, isSure);
        if (wrong) yield finding({ label: column.title, value: cell, origin: 0, ...wrong });
      }
    }
  },
};

/** A level may be a colour, or a word in another alphabet. */
const SIGN = /[🔴🟠🟡🟢🔵🟣⚪⚫🟥🟧🟨🟩🟦]|[^\p{Script=Latin}\P{L}]/u;
/** Levels in other languages, in comparable form. */
const FOREIGN =
  /\b(?:critic[oa]s?|critique|kritisch|kritis|alt[oa]s?|elevee?|haute?|hoch|tinggi|medi[oa]|moyen(?:ne)?|mittel|sedang|baj[oa]|baix[oa]|faible|basse?|niedrig|gering|rendah)\b/;
/** Usual words for a level, each with the choice that it stands for. */
const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    blocker: 'Critical',
    severe: 'Critical',
    essential: 'Critical',
    vital: 'Critical',
    urgent: 'Critical',
    major: 'High',
    important: 'High',
    moderate: 'Medium',
    normal: 'Medium',
    average: 'Medium',
    minor: 'Low',
    optional: 'Low',
    trivial: 'Low',
  }),
);

interface Wrong {
  readonly isOpen: boolean;
  readonly choices: readonly string[];
  readonly nearest: string | undefined;
}

function judgeField(
  { type, choices, open, label }: FieldDefinition,
  value: DecodedText,
  origin: number,
): RuleFinding[] {
  const head = value.slice(0, /(?<!\s)\s*(?:[(（|,;/]|\s[-–—]\s)|$/.exec(value.text)?.index).trim();
  if (type !== 'choice' || choices.length === 0 || head.isBlank) return [];
  if (namedChoice(value.text, choices)) return [];
  const nearest = misspeltChoice(head.text, choices);
  if (!open) return [finding({ label, value, origin, isOpen: false, choices, nearest })];
  if (nearest === undefined) return [];
  return [finding({ label, value: head, origin, isOpen: true, choices: [nearest], nearest })];
}

function judgeCell(
  { text }: DecodedText,
  choices: readonly string[],
  isSure: boolean,
): Wrong | undefined {
  if (namedChoice(text, choices) || comparable(text) === '') return undefined;
  if (SIGN.test(text) || FOREIGN.test(comparable(text))) return undefined;
  const nearest = misspeltChoice(text, choices);
  if (nearest !== undefined) return { isOpen: false, choices, nearest };
  // A column "Impact" says in words what happens.
  if (!isSure && comparable(text).split(' ').length > 1) return undefined;
  const synonym = SYNONYMS.get(comparable(text).split(' ').at(-1) ?? '');
  return { isOpen: false, choices, nearest: choices.find((choice) => choice === synonym) };
}

function isMarked(cell: DecodedText, { template, providers }: SpecSummary): boolean {
  return readerOf(template, providers).notApplicable.markIn(cell) !== undefined;
}

interface Judged extends Wrong {
  readonly label: string;
  readonly value: DecodedText;
  readonly origin: number;
}

function finding({ label, value, origin, isOpen, choices, nearest }: Judged): RuleFinding {
  const text = value.trim();
  const span = shiftSpan(text.sourceSpan(0, text.text.length), origin);
  const ordered = nearest ? [nearest, ...choices.filter((each) => each !== nearest)] : choices;
  const advice = isOpen
    ? `Did you mean ${quote(nearest ?? '')}?`
    : `Write one of ${choices.join(', ')}.`;
  return {
    span,
    ...(isOpen && { severity: 'info' as const }),
    message: `${quote(text.text)} is no value of ${quote(label)} that the template offers. ${advice}`,
    fixes: ({ style }) =>
      ordered.map((choice) => ({
        title: `Replace it with ${quote(choice)}`,
        edits: [{ span, newText: style.escaped ? escapeText(choice) : choice }],
        preferred: choice === nearest,
        safe: false,
      })),
  };
}
