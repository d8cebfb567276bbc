import { namedIn } from '../../catalogs/named-in.ts';
import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { providersOf } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { placedSections, type Spec, type SpecSummary } from '../../spec/spec.ts';
import { type TitleWords, titleWords } from '../../spec/title-words.ts';
import { titlesOf } from '../../spec/titles.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';

/** A section that is about an integration, whether it applies or not. */
export interface IntegrationSection extends Span {
  readonly section: Section;
  /** Where the outermost section around it begins. */
  readonly origin: number;
  readonly title: DecodedText;
  /** Where the title stands in the document. */
  readonly titleSpan: Span;
  readonly words: TitleWords;
  /** The titles that the template gives it, and its own. */
  readonly forms: ReadonlySet<string>;
  readonly providers: ReadonlySet<ProviderName>;
  readonly purpose: Purpose | undefined;
}

type Unplaced = Omit<IntegrationSection, 'origin'>;

const known = new Memo<Section, { key: string; sections: readonly Unplaced[] }>();

/** The sections of a document that are about integrations, in order: those with a heading, however deep. */
export function integrationSections(spec: Spec): IntegrationSection[] {
  return placedSections(spec).flatMap(({ start: origin, section }) =>
    sectionsOf(section, spec.summary).map((each) => ({
      ...each,
      ...shiftSpan(each, origin),
      origin,
      titleSpan: shiftSpan(each.titleSpan, origin),
    })),
  );
}

function sectionsOf(outermost: Section, summary: SpecSummary): readonly Unplaced[] {
  const cached = known.get(outermost);
  if (cached?.key === summary.key) return cached.sections;
  const integrations = integrationsOf(outermost, summary);
  const sections = sectionsWithin(outermost).flatMap((section): Unplaced[] => {
    const { heading, definition, start, end } = section;
    if (!heading || heading.title.isBlank) return [];
    const { title } = heading;
    const own = integrations.filter((each) => each.section === section);
    const inTitle = namedIn(title.text, summary.providers).map(({ provider }) => provider);
    const isAbout =
      definition?.repeats || definition?.purpose || own.length > 0 || inTitle.length > 0;
    if (!isAbout) return [];
    const words = titleWords(title.text);
    const forms = new Set([...words.forms, ...(definition ? titlesOf(definition) : [])]);
    const providers = new Set([...inTitle, ...own.flatMap((each) => [...providersOf(each)])]);
    const purpose = definition?.purpose ?? own[0]?.purpose;
    const common = { section, start, end, title, titleSpan: title.innerSpan };
    return [{ ...common, words, forms, providers, purpose }];
  });
  known.set(outermost, { key: summary.key, sections });
  return sections;
}
