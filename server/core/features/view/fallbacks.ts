import { meantIn } from '../../catalogs/named-in.ts';
import { criticalityIn } from '../../spec/fallback/criticality.ts';
import { type FallbackRow, fallbackRows } from '../../spec/fallback/fallback-rows.ts';
import { missingRows } from '../../spec/fallback/uncovered.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { knownChildren, type Section, sectionsWithin } from '../../spec/section.ts';
import { isNotApplicable, type Spec, type SpecSummary } from '../../spec/spec.ts';
import { textsOf } from '../../spec/texts.ts';
import { headingSpan } from '../../spec/where.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { remembered } from '../remembered.ts';
import { perSection } from './per-section.ts';
import { plain } from './plain.ts';
import type { FallbackView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

/** What happens when a service is down: the rows of the fallback tables and what integrations say themselves, then what is missing. */
export function fallbackViews({ spec, facts }: Viewed): readonly FallbackView[] {
  return [...placed({ spec, facts }), ...missing(spec)];
}

/** What an outermost section says of it; spans count from its start. */
export const fallbacksIn = remembered((outermost: Section, summary): readonly FallbackView[] =>
  sectionsWithin(outermost).flatMap((section) => [
    ...fallbackRows(section).map((row) => rowView(row, outermost, summary)),
    ...ownFallbacks(section, outermost, summary),
  ]),
);

const placed = perSection(fallbacksIn, (view, start) => ({
  ...view,
  at: shiftSpan(view.at, start),
}));

function missing(spec: Spec): FallbackView[] {
  const lacking = missingRows(spec);
  if (!lacking) return [];
  const { section, start } = lacking.fallback;
  return lacking.services.map(({ provider, name }) => ({
    name: provider?.name ?? plain(name),
    providers: provider ? [provider.id] : [],
    at: shiftSpan(headingSpan(section), start),
    criticality: 'unknown',
    strategy: '',
    state: 'missing',
  }));
}

function rowView(row: FallbackRow, outermost: Section, summary: SpecSummary): FallbackView {
  const { service, serviceSpan, strategy, criticality, start, end } = row;
  const isHeld = [serviceSpan, strategy?.span].some(
    (span) => span && isPlaceheld(span, outermost, summary),
  );
  return {
    name: plain(service),
    providers: meantIn(service, summary.providers).map(({ id }) => id),
    at: { start, end },
    criticality: criticalityIn(criticality?.text ?? ''),
    strategy: plain(strategy?.text ?? ''),
    state: isHeld ? 'placeholder' : row.hasStrategy ? 'done' : 'missing',
  };
}

/** The template's sub-section for it, where each integration has one of its own. */
const FALLBACK = 'fallback';

function ownFallbacks(
  integration: Section,
  outermost: Section,
  summary: SpecSummary,
): FallbackView[] {
  const { heading, definition } = integration;
  if (!heading || !definition?.repeats) return [];
  const section = [...knownChildren(integration)].find(
    (child) => child.definition?.id === FALLBACK,
  );
  if (!section || isNotApplicable(section, summary)) return [];
  const name = heading.title.text;
  const told = tellingPart(section);
  return [
    {
      name: plain(name),
      providers: summary.providers.mentions(name).map(({ provider }) => provider.id),
      at: headingSpan(section),
      criticality: 'unknown',
      strategy: plain(told.text),
      state: stateOf(told, outermost, summary),
    },
  ];
}

interface Told {
  readonly text: string;
  readonly span: Span;
}

/** What the sub-section says first: the value of its first field, or its first text. */
function tellingPart(section: Section): Told {
  const field = section.fields.find(({ value }) => !value.isBlank);
  if (field) return field.value;
  const [, ...texts] = [...textsOf(section)];
  return texts.find(({ isBlank }) => !isBlank) ?? { text: '', span: headingSpan(section) };
}

function stateOf(
  { text, span }: Told,
  outermost: Section,
  summary: SpecSummary,
): FallbackView['state'] {
  if (text.trim() === '') return 'missing';
  return isPlaceheld(span, outermost, summary) ? 'placeholder' : 'done';
}
