import type { ProviderName, ProviderNames } from '../catalogs/provider-names.ts';
import type { Block } from '../markdown/block.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Template } from '../templates/template.ts';
import { Memo } from '../text/memo.ts';
import { coversSpan, type Span } from '../text/span.ts';
import type { Field, Section } from './section.ts';

/** Why a document is read with its template, or why with none. */
export type Detection =
  | { readonly by: 'declared'; readonly source: 'front-matter' | 'configuration' | 'settings' }
  | { readonly by: 'signature' }
  /** It follows no template: only what it says is judged, never what it leaves out. */
  | { readonly by: 'content' };

/** What one document says, read with a template. Immutable; unchanged sections are shared between versions. */
export interface Spec {
  readonly markdown: MarkdownDocument;
  readonly template: Template;
  readonly detection: Detection;
  /** The title and the metadata. */
  readonly preamble: PlacedSection;
  /** The outermost sections, in the document's order. */
  readonly sections: readonly PlacedSection[];
  readonly sectionLevel: number;
  /** The names of the providers that we know. */
  readonly providers: ProviderNames;
  readonly summary: SpecSummary;
  /** The last version before the document was swallowed, as long as it is: see `MarkdownDocument`. */
  readonly unswallowed?: Spec;
}

/** A section and where it begins: the spans below it count from there. */
export interface PlacedSection {
  readonly start: number;
  readonly section: Section;
}

/**
 * The little that rules about one section may know of the others. What was read or found with one summary
 * stays true with another of an equal key. The labels of links are apart, because typing one would make
 * all void: who asks for them compares `linkKey`, too, or what `linksIn` says of its section.
 */
export interface SpecSummary {
  readonly key: string;
  readonly linkKey: string;
  readonly template: Template;
  /** True where most of the document's fields still hold the template's placeholders. */
  readonly isUnfilled: boolean;
  /** The labels of link reference definitions, in lower case. */
  readonly linkLabels: ReadonlySet<string>;
  /** The ids of the sections that a statement in the overview marks as not applicable. */
  readonly markedInOverview: ReadonlySet<string>;
  /** The ids of the sections that say themselves that they do not apply. */
  readonly markedThemselves: ReadonlySet<string>;
  /** True where any section or the overview says that something does not apply. */
  readonly hasMarks: boolean;
  /** Whether a title is nothing but the name of a provider that we know. */
  readonly namesProvider: (title: string) => boolean;
  readonly providers: ProviderNames;
  /** In a document without template, what its title and introduction name: sections that name none mean these. */
  readonly titleProviders: readonly ProviderName[];
  /** True where at least one provider is named in a section that applies. */
  readonly usesProviders: boolean;
}

const placed = new Memo<Spec, readonly PlacedSection[]>();

/** All sections that are read: the preamble first. */
export function placedSections(spec: Spec): readonly PlacedSection[] {
  let sections = placed.get(spec);
  if (!sections) {
    sections = [spec.preamble, ...spec.sections];
    placed.set(spec, sections);
  }
  return sections;
}

/** Whether the section is not applicable: by its own mark, or, where it says nothing itself, by the overview's. */
export function isNotApplicable(section: Section, summary: SpecSummary): boolean {
  if (section.notApplicable) return true;
  const id = section.definition?.id;
  return id !== undefined && summary.markedInOverview.has(id) && hasNoContent(section);
}

/** Whether a block says nothing to a reader: a comment, a link's definition, a line across the page. */
export function isSilent({ kind }: Block): boolean {
  return kind === 'comment' || kind === 'definition' || kind === 'rule';
}

/** Whether nothing stands under the heading, nor under any heading below it, but comments. */
export function hasNoContent(section: Section): boolean {
  return section.body.every(isSilent) && section.children.every(hasNoContent);
}

/** The fields of a section and of the groups within these. */
export function* allFields(section: Section): Generator<Field> {
  yield* section.fields;
  for (const group of section.groups) yield* group.fields;
}

/** The innermost of several fields around a place; undefined for none. */
export function fieldAround(fields: Iterable<Field>, span: Span): Field | undefined {
  let innermost: Field | undefined;
  for (const field of fields) {
    if (!coversSpan(field, span)) continue;
    if (!innermost || field.end - field.start < innermost.end - innermost.start) innermost = field;
  }
  return innermost;
}
