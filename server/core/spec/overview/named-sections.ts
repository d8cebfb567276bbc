import { namedIn } from '../../catalogs/named-in.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { comparable } from '../../text/comparable.ts';
import { Memo } from '../../text/memo.ts';
import { coversSpan, type Span, shiftSpan } from '../../text/span.ts';
import { servedIn } from '../integration/served-by.ts';
import { knownSections } from '../judged.ts';
import type { Section } from '../section.ts';
import { placedSections, type Spec, type SpecSummary } from '../spec.ts';
import { type TitleWords, titleWords } from '../title-words.ts';
import { headingSpan } from '../where.ts';

/** A section that stands for one integration under its own name. */
export interface NamedSection {
  readonly title: string;
  readonly titleWords: TitleWords;
  /** The title in comparable form. */
  readonly form: string;
  /** Its heading's place in the document. */
  readonly span: Span;
  /** What its heading and its fields name. */
  readonly providers: readonly ProviderName[];
  /** Whether its title does. */
  readonly namesProvider: boolean;
  readonly purpose: Purpose | undefined;
  readonly isNotApplicable: boolean;
}

const known = new Memo<Section, { key: string; named: readonly NamedSection[] }>();

/** The sections of a document that a template repeats, those left out that have only its placeholder for a name. */
export function namedSections(spec: Spec): NamedSection[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    namedWithin(section, spec.summary).map((named) => ({
      ...named,
      span: shiftSpan(named.span, start),
    })),
  );
}

function namedWithin(outermost: Section, summary: SpecSummary): readonly NamedSection[] {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.named;
  const named = knownSections(outermost)
    .filter(({ definition, heading }) => definition?.repeats && isNamed(heading?.title.text))
    .map((section) => nameSection(section, outermost, summary));
  known.set(outermost, { key: summary.key, named });
  return named;
}

function nameSection(section: Section, outermost: Section, summary: SpecSummary): NamedSection {
  const title = section.heading?.title.text ?? '';
  const inTitle = namedIn(title, summary.providers).map(({ provider }) => provider);
  const served = servedIn(outermost, summary).filter(({ integration }) =>
    coversSpan(section, integration),
  );
  const providers = [...new Set([...inTitle, ...served.flatMap((each) => [...each.providers])])];
  return {
    title,
    titleWords: titleWords(title),
    form: comparable(title),
    span: headingSpan(section),
    providers,
    namesProvider: inTitle.length > 0,
    purpose: served[0]?.integration.purpose ?? providers[0]?.purpose,
    isNotApplicable: section.notApplicable !== undefined,
  };
}

function isNamed(title = ''): boolean {
  return title !== '' && !/^\[.*\]$/.test(title);
}
