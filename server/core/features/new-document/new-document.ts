import type { Catalog } from '../../catalogs/catalog.ts';
import { parseMarkdown } from '../../markdown/document.ts';
import { type ReadingOptions, readDocument } from '../../spec/detect.ts';
import { CLEAN_STYLE } from '../../templates/style.ts';
import { type Draft, joinDrafts, plainText } from '../../text/draft.ts';
import { declareTemplateEdit } from '../declare-template.ts';
import { metadataDraft } from './metadata.ts';
import { dependenciesOf, plannedDraft, plannedSections } from './plan.ts';
import { blocks, type Writing } from './values.ts';
import type { Wish } from './wish.ts';

/** What is known beside the wish. */
export interface Surroundings extends ReadingOptions {
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/**
 * A whole new document, which ends with a line end. All that is known of the chosen providers stands in it,
 * and the rest are blanks: filled in, it has no finding. It says its template in front matter only where it
 * would not be read with it otherwise.
 */
export function newDocument(wish: Wish, surroundings: Surroundings): Draft {
  const { template } = wish;
  const sections = plannedSections(wish, surroundings.catalogs);
  const writing: Writing = {
    style: CLEAN_STYLE,
    today: surroundings.today,
    dependencies: dependenciesOf(sections, CLEAN_STYLE),
  };
  const draft = blocks([
    [`# ${template.heading}`],
    ...metadataDraft(wish, writing),
    ...sections.map((section) => plannedDraft(section, wish, writing)),
  ]);
  return declared(joinDrafts([draft, ['\n']], ''), wish, surroundings);
}

/** The draft, with its template in front matter where nothing else would tell. */
function declared(draft: Draft, { template }: Wish, options: ReadingOptions): Draft {
  const markdown = parseMarkdown(plainText(draft));
  const reading = readDocument(markdown, options);
  if (reading.kind === 'spec' && reading.spec.template.id === template.id) return draft;
  const edit = declareTemplateEdit(markdown, template.id);
  return edit ? joinDrafts([[edit.newText], draft], '') : draft;
}
