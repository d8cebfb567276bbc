import type { ProviderNames } from '../catalogs/provider-names.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { frontMatterValue } from '../markdown/front-matter.ts';
import { contentTemplate } from '../templates/content.ts';
import type { FieldDefinition, SectionDefinition, Template } from '../templates/template.ts';
import { comparableForms } from '../text/comparable.ts';
import { keepsContent } from './applicability/kept-content.ts';
import { firstTitleForms } from './block-titles.ts';
import { hasAnySign, hasContentSigns } from './content-signs.ts';
import { maybeContent, maybeNamesProvider } from './maybe-content.ts';
import { isOwnReport } from './own-report.ts';
import { readSpec } from './read-spec.ts';
import { sectionsWithin } from './section.ts';
import { allFields, type Detection, placedSections, type Spec } from './spec.ts';
import { knownTitlesOf } from './titles.ts';

/** Under this key a document's front matter says its template, or false. */
export const FRONT_MATTER_KEY = 'integration-spec';

/** How many headings or labels that only one template has must stand beside its title. */
const ENOUGH_HITS = 2;
/** How many in other wordings say as much: one or two of these are everybody's, so many are the template in another language. */
const ENOUGH_OTHERS = 5;

const BY_CONTENT: Detection = { by: 'content' };

/** What a document may be read with. */
export interface ReadingOptions {
  readonly templates: readonly Template[];
  readonly providers: ProviderNames;
  /** What a configuration file or the settings say of the document; its front matter beats them. */
  readonly configured?:
    | { readonly id: string | false; readonly by: 'configuration' | 'settings' }
    | undefined;
  /** Whether a document of no template is read all the same where its content is about integrations. */
  readonly byContent?: boolean;
}

/** What became of a document: a spec, or the reason why it is none. */
export type Reading =
  | { readonly kind: 'spec'; readonly spec: Spec }
  | { readonly kind: 'off'; readonly by: DeclarationSource }
  | { readonly kind: 'unknown-template'; readonly id: string; readonly by: DeclarationSource }
  | { readonly kind: 'none' };

type DeclarationSource = 'front-matter' | 'configuration' | 'settings';

/**
 * Reads a document with the template that is declared for it, else with the one whose signature it has:
 * the title, and at least two headings or labels that only that template has. A title alone selects nothing.
 * A document of no template may still be about integrations by its content.
 */
export function readDocument(
  markdown: MarkdownDocument,
  options: ReadingOptions,
  previous?: Spec,
): Reading {
  if (isOwnReport(markdown.text)) return { kind: 'none' };
  const declared = declaredTemplate(markdown, options);
  if (!declared) return readBySignature(markdown, options, previous);
  const { id, by } = declared;
  if (id === false) return { kind: 'off', by };
  const template = options.templates.find((candidate) => candidate.id === id);
  if (!template) return { kind: 'unknown-template', id, by };
  return {
    kind: 'spec',
    spec: readSpec(markdown, template, { by: 'declared', source: by }, options.providers, previous),
  };
}

function declaredTemplate(markdown: MarkdownDocument, options: ReadingOptions) {
  const { frontMatter, text } = markdown;
  const value = frontMatter && frontMatterValue(text, frontMatter, FRONT_MATTER_KEY);
  if (!value) return options.configured;
  const id = /^(?:false|no|off)$/i.test(value) ? (false as const) : value;
  return { id, by: 'front-matter' as const };
}

function readBySignature(
  markdown: MarkdownDocument,
  options: ReadingOptions,
  previous?: Spec,
): Reading {
  const forms = firstTitleForms(markdown);
  const candidates = options.templates.filter((template) => {
    const titles = knownTitlesOf(template);
    return forms.some((form) => titles.depthOf(form) === 0);
  });
  const detection: Detection = { by: 'signature' };
  const isTelling = forms.some(isTellingTitle);
  const read = candidates
    .map((template) => readSpec(markdown, template, detection, options.providers, previous))
    .map((spec) => ({ spec, hits: distinctiveHits(spec, isTelling, candidates.length > 1) }))
    // Nobody but us writes such a comment, and the headings and labels that it keeps would have counted.
    .filter(({ hits }) => hits >= ENOUGH_HITS || keepsContent(markdown.text))
    .sort((a, b) => b.hits - a.hits);
  return read[0]
    ? { kind: 'spec', spec: read[0].spec }
    : readByContent(markdown, options, previous);
}

function readByContent(
  markdown: MarkdownDocument,
  { byContent, providers }: ReadingOptions,
  previous?: Spec,
): Reading {
  if (!byContent) return { kind: 'none' };
  // What was one a keystroke ago is read again, without the cheap look.
  if (previous?.detection.by !== 'content') {
    if (!maybeContent(markdown.text) || !hasSignsWhereNamed(markdown, providers))
      return { kind: 'none' };
  }
  const spec = readSpec(markdown, contentTemplate, BY_CONTENT, providers, previous);
  return hasContentSigns(spec) ? { kind: 'spec', spec } : { kind: 'none' };
}

/**
 * Whether there is any sign in the sections that name a provider; true where the title names one for all of them.
 * Most documents name one in a few places only, and the rest of them need not be read.
 */
function hasSignsWhereNamed(markdown: MarkdownDocument, providers: ProviderNames): boolean {
  const part = readSpec(
    markdown,
    contentTemplate,
    BY_CONTENT,
    providers,
    undefined,
    maybeNamesProvider,
  );
  return part.summary.titleProviders.length > 0 || hasAnySign(part);
}

/** Whether a title says so much that no other kind of document has it; the shorter ones are everybody's. */
function isTellingTitle(form: string): boolean {
  return (
    form.split(' ').length >= 4 || (/[^\p{Script=Latin}\p{N}\s]/u.test(form) && form.length >= 8)
  );
}

/**
 * How many different headings and labels a document has that only its template asks for; two are enough
 * unless all count. Their other wordings count below a telling title, or where there are many.
 */
function distinctiveHits(spec: Spec, isTelling: boolean, countAll: boolean): number {
  const hits = new Set<SectionDefinition | FieldDefinition>();
  const all = new Set<SectionDefinition | FieldDefinition>();
  for (const placed of placedSections(spec)) {
    for (const section of sectionsWithin(placed.section)) {
      const { definition: known, heading } = section;
      if (known?.distinctive) {
        all.add(known);
        if (isTelling || isOwn(heading?.title.text, known.title)) hits.add(known);
      }
      for (const { definition, label } of allFields(section)) {
        if (!definition.distinctive) continue;
        all.add(definition);
        if (isTelling || isOwn(label.text, definition.label)) hits.add(definition);
      }
      if (!countAll && hits.size >= ENOUGH_HITS) return hits.size;
    }
  }
  return all.size >= ENOUGH_OTHERS ? all.size : hits.size;
}

/** Whether a heading or label is the template's own wording: the other wordings it knows are everybody's. */
function isOwn(text: string | undefined, own: string): boolean {
  const [whole, bare] = comparableForms(own);
  return (
    text !== undefined && comparableForms(text).some((form) => form === whole || form === bare)
  );
}
