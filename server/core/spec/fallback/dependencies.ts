import { misspeltProvider } from '../../catalogs/misspelt-provider.ts';
import { namedIn, partsOf } from '../../catalogs/named-in.ts';
import type { ProviderNames } from '../../catalogs/provider-names.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { duplicateSections } from '../duplicates.ts';
import { type Served, servedIn } from '../integration/served-by.ts';
import type { Section } from '../section.ts';
import { placedSections, type Spec, type SpecSummary } from '../spec.ts';
import type { Dependency } from './fallback-coverage.ts';

/** A dependency and the place that names it; the span counts from the document's start. */
export interface PlacedDependency extends Dependency {
  readonly span: Span;
}

/** What a team runs or writes itself is no dependency on somebody else. */
const OWN =
  /\b(?:own|in-?house|self|custom|internal|native|smtp|none|no|any|plain|existing|local|open[- ]?source|our|we|the)\b/i;
const LONGEST_NAME = 3;

interface Known {
  readonly key: string;
  readonly found: readonly PlacedDependency[];
}

const known = new Memo<Section, Known>();

/**
 * The services that the integrations of a document rely on, each once: the first one that a provider field
 * names, or, where no field says anything, the heading.
 */
export function dependenciesOf(spec: Spec): PlacedDependency[] {
  const duplicates = duplicateSections(spec);
  const all = new Map<unknown, PlacedDependency>();
  for (const { start, section } of placedSections(spec)) {
    if (duplicates.has(section)) continue;
    for (const found of dependenciesIn(section, spec.summary)) {
      const key = keyOf(found);
      if (!all.has(key)) all.set(key, { ...found, span: shiftSpan(found.span, start) });
    }
  }
  return [...all.values()];
}

/** Those of an outermost section, each once; spans count from its start. */
function dependenciesIn(outermost: Section, summary: SpecSummary): readonly PlacedDependency[] {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.found;
  const all = new Map<unknown, PlacedDependency>();
  for (const served of servedIn(outermost, summary)) {
    const found = dependencyOf(served, summary.providers);
    if (found && !all.has(keyOf(found))) all.set(keyOf(found), found);
  }
  const found = [...all.values()];
  known.set(outermost, { key: summary.key, found });
  return found;
}

function keyOf({ provider, name }: Dependency): unknown {
  return provider ?? name.toLowerCase();
}

function dependencyOf(
  { integration, values, heading }: Served,
  names: ProviderNames,
): PlacedDependency | undefined {
  const { section, purpose } = integration;
  const { definition } = section;
  const title = section.heading?.title.text ?? '';
  const [value] = values;
  if (!value) {
    if (!heading) return undefined;
    const { provider, span } = heading;
    const own = purpose ?? provider.purpose;
    return { definition, title, provider, name: provider.name, purpose: own, span };
  }
  const first = firstNamed(value, names);
  // A real-time technology that we do not know is as likely a library as somebody's service.
  if (first && !first.provider && purpose === 'realtime') return undefined;
  if (!first) return undefined;
  const { provider, name, span } = first;
  return { definition, title, provider, name, purpose: purpose ?? provider?.purpose, span };
}

function firstNamed(
  value: DecodedText,
  names: ProviderNames,
): Pick<PlacedDependency, 'provider' | 'name' | 'span'> | undefined {
  const [mention] = namedIn(value.text, names);
  if (mention) {
    const { provider, start, end } = mention;
    return { provider, name: value.text.slice(start, end), span: value.sourceSpan(start, end) };
  }
  const [part] = partsOf(value.text);
  if (!part) return undefined;
  const misspelt = misspeltProvider(part.text, names);
  const span = value.sourceSpan(part.start, part.end);
  if (misspelt) return { provider: misspelt, name: misspelt.name, span };
  return isName(part.text) ? { provider: undefined, name: part.text, span } : undefined;
}

/** A few words that begin with a capital letter, and speak of nobody's own. */
function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !OWN.test(text) && text.split(/\s+/).length <= LONGEST_NAME;
}
