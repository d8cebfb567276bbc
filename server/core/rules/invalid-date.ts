import { judgedSections } from '../spec/judged.ts';
import { metadataElsewhere } from '../spec/metadata-elsewhere.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Section } from '../spec/section.ts';
import { allFields } from '../spec/spec.ts';
import { findDate, nextDay } from '../text/date.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, Rule, RuleFinding } from './rule.ts';

export const invalidDate: Rule = {
  meta: {
    id: 'invalid-date',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A date is none, or lies in the future',
    examples: {
      bad: `---
integration-spec: external-integrations
---

# External Integrations

**Last Updated**: 2026-13-40

**Status**: Active

**Target State**: As-Is
`,
      good: `---
integration-spec: external-integrations
---

# External Integrations

**Last Updated**: 2026-10-02

**Status**: Active

**Target State**: As-Is
`,
    },
  },
  *check(spec, { today }) {
    for (const { definition, value, placed } of metadataElsewhere(spec)) {
      if (definition.type !== 'date' || isPlaceheld(value.span, placed.section, spec.summary))
        continue;
      yield* judge(value, today, placed.start);
    }
  },
  *checkSection(outermost, summary, { today }) {
    const isKnown = outermost.definition !== undefined || outermost.fields.length === 0;
    const sections: Iterable<Section> = isKnown ? judgedSections(outermost, summary) : [outermost];
    for (const section of sections) {
      for (const { definition, value, notApplicable } of allFields(section)) {
        if (definition.type !== 'date' || notApplicable) continue;
        if (!isPlaceheld(value.span, outermost, summary)) yield* judge(value, today, 0);
      }
    }
  },
};

/** What is wrong with a date, with spans that count from `origin` further left than the value's. */
function judge(value: DecodedText, today: string, origin: number): RuleFinding[] {
  const text = value.trim();
  if (text.isBlank || isGenerated(text)) return [];
  const date = findDate(text.text);
  const place = date ?? { start: 0, end: text.text.length };
  const span = shiftSpan(text.sourceSpan(place.start, place.end), origin);
  const written = quote(text.text.slice(place.start, place.end));
  const latest = nextDay(today);
  if (date?.days.some((day) => day <= latest)) return [];
  const isFuture = date !== undefined && date.days.length > 0;
  const meant = date?.meant.filter((day) => day <= latest) ?? [];
  const message = isFuture
    ? `${written} lies in the future. Write the day on which somebody last checked this document.`
    : `${written} is no date. Write the day as in ${today}, so that everybody reads it the same way.`;
  const fix = (day: string, i: number): Fix => ({
    title: `Replace it with ${day}${day === today ? ', which is today' : ''}`,
    edits: [{ span, newText: day }],
    preferred: i === 0,
    safe: false,
  });
  return [{ span, message, fixes: () => [...new Set([...meant, today])].map(fix) }];
}

/** What a tool puts there when the document is built: a variable, a keyword, a command. */
function isGenerated(text: DecodedText): boolean {
  const isCode = text.isWithin(0, text.text.length, 'code') && !/\d{4}/.test(text.text);
  return isCode || /\{\{|\{%|\$\w+[:$]/.test(text.text);
}
