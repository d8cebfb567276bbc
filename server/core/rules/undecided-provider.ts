import { namedIn } from '../catalogs/named-in.ts';
import type { ProviderName } from '../catalogs/provider-names.ts';
import { servedIn } from '../spec/integration/served-by.ts';
import { type Undecided, undecidedIn } from '../spec/integration/undecided.ts';
import { overviewSentences } from '../spec/overview/overview-sentences.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Section } from '../spec/section.ts';
import { type PlacedSection, placedSections, type Spec, type SpecSummary } from '../spec/spec.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import { Memo } from '../text/memo.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, Rule, RuleFinding } from './rule.ts';

export const undecidedProvider: Rule = {
  meta: {
    id: 'undecided-provider',
    severity: 'warning',
    scope: 'content',
    quietWhileUnfilled: true,
    summary: 'Two providers where one has to be decided on (“SendGrid or Resend”)',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid or Resend
`,
      good: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid, with Resend as fallback
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const { values } of servedIn(outermost, summary)) {
      for (const text of values) {
        const found = undecidedIn(text.text, namedIn(text.text, summary.providers));
        if (found) yield finding(found, text, 0);
      }
    }
  },
  *check(spec) {
    let decided: ReadonlySet<ProviderName> | undefined;
    for (const place of placedSections(spec)) {
      for (const { found, text } of undecidedInOverview(place, spec.summary)) {
        decided ??= inFields(spec);
        if (!isDecided(found, decided)) yield finding(found, text, place.start);
      }
    }
  },
};

interface UndecidedText {
  readonly found: Undecided;
  readonly text: DecodedText;
}

const known = new Memo<Section, readonly UndecidedText[]>();

function undecidedInOverview(
  { section }: PlacedSection,
  summary: SpecSummary,
): readonly UndecidedText[] {
  let all = known.get(section);
  if (!all) {
    all = overviewSentences(section).flatMap((text) => {
      // A name at the beginning of a line begins no sentence here.
      const mentions = summary.providers.mentions(text.text.replaceAll('\n', ' '));
      const found = mentions.length > 1 ? undecidedIn(text.text, mentions) : undefined;
      return found && !isPlaceheld(text.span, section, summary) ? [{ found, text }] : [];
    });
    known.set(section, all);
  }
  return all;
}

/** What the fields of a document name. */
function inFields(spec: Spec): ReadonlySet<ProviderName> {
  const named = placedSections(spec).flatMap(({ section }) =>
    servedIn(section, spec.summary).flatMap(({ values }) =>
      values.flatMap(({ text }) => namedIn(text, spec.providers)),
    ),
  );
  return new Set(named.map(({ provider }) => provider));
}

/** Whether a field says which one it is, or one of another name for the same purpose. */
function isDecided({ options }: Undecided, decided: ReadonlySet<ProviderName>): boolean {
  const purposes = new Set([...decided].map(({ purpose }) => purpose));
  return options.some(({ provider }) => decided.has(provider) || purposes.has(provider.purpose));
}

function finding(found: Undecided, text: DecodedText, origin: number): RuleFinding {
  const span = shiftSpan(text.sourceSpan(found.start, found.end), origin);
  const written = text.text.slice(found.start, found.end);
  return {
    span,
    message: `The provider is undecided: ${quote(written)}. What is to be built and checked differs from one to the other. Decide on one.`,
    fixes: ({ source }) => decisions(found, text, origin, source),
  };
}

/** Each of the names, in place of all of them. */
function decisions(found: Undecided, text: DecodedText, origin: number, source: string): Fix[] {
  const span = shiftSpan(withMarks(found, text, origin, source), origin);
  const named = new Map(found.options.map((option) => [option.provider, option]));
  return [...named.values()].map(({ start, end }) => {
    const name = shiftSpan(text.sourceSpan(start, end), origin);
    return {
      title: `Decide on ${quote(text.text.slice(start, end))}`,
      edits: [{ span, newText: source.slice(name.start, name.end) }],
      preferred: false,
      safe: false,
    };
  });
}

/** Where only the first or the last name is bold or code, its marks go with it. */
function withMarks(
  { start, end }: Undecided,
  text: DecodedText,
  origin: number,
  source: string,
): Span {
  const whole = text.sourceSpan(start, end);
  const isHalf = (at: number) =>
    text.marks.some(
      (mark) => mark.start <= at && at < mark.end && (mark.start > start || mark.end < end),
    );
  const before = source.slice(0, whole.start + origin);
  const behind = source.slice(whole.end + origin, whole.end + origin + 8);
  const opening = isHalf(start) ? (/[*_`]{1,4}$/.exec(before.slice(-4))?.[0].length ?? 0) : 0;
  const closing = isHalf(end - 1) ? (/^[*_`]{1,4}/.exec(behind)?.[0].length ?? 0) : 0;
  return { start: whole.start - opening, end: whole.end + closing };
}
