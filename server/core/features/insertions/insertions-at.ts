import type { Catalog } from '../../catalogs/catalog.ts';
import type { Facts } from '../../catalogs/facts.ts';
import type { ProviderNames } from '../../catalogs/provider-names.ts';
import type { MarkdownDocument } from '../../markdown/document.ts';
import { readSpec } from '../../spec/read-spec.ts';
import type { Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { contentTemplate } from '../../templates/content.ts';
import { notApplicableSkeleton } from '../../templates/skeleton.ts';
import { CLEAN_STYLE, type Style } from '../../templates/style.ts';
import type { Template } from '../../templates/template.ts';
import { draftOf } from '../../text/draft.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import { atCursor } from './at-cursor.ts';
import { insertionsFor } from './catalogue.ts';
import {
  type Belongs,
  INSERTION_GROUPS,
  type Insertion,
  type WrittenInsertion,
} from './insertion.ts';
import { mergedInsertions } from './merged.ts';
import { place } from './place/place.ts';
import { servicesWithoutRow } from './place/place-row.ts';
import { type Spot, spotAt } from './spot.ts';

/** Something that can be inserted into a document, and the edit that does it. */
export interface PlacedInsertion {
  readonly insertion: WrittenInsertion;
  /**
   * `here`: it is missing in the section around the cursor, or belongs just there; `elsewhere`: it belongs
   * in another part of the document; `cursor`: nothing asks for it, and it is written where the cursor is.
   */
  readonly where: 'here' | 'elsewhere' | 'cursor';
  readonly edit: DraftEdit;
}

/** What means something wherever it stands. */
const FREE: ReadonlySet<Belongs['kind']> = new Set(['events', 'payload', 'error']);

/** What can be inserted into a spec: what is missing around an offset first, then the rest, group by group. */
export function insertionsAt(spec: Spec, facts: Facts, offset: number): PlacedInsertion[] {
  const spot = spotAt(spec, facts, offset);
  const all = insertionsFor(spec.template, facts.catalogs).flatMap((each) => variants(each, spot));
  const ranked = all.flatMap((insertion) => rankedAt(insertion, spot) ?? []);
  const group = ({ placed }: Ranked) => INSERTION_GROUPS.indexOf(placed.insertion.group);
  return ranked.sort((a, b) => a.rank - b.rank || group(a) - group(b)).map(({ placed }) => placed);
}

/** What is known beside a document that is no spec. */
export interface PlainContext {
  readonly templates: readonly Template[];
  readonly providers: ProviderNames;
  readonly catalogs: ReadonlyMap<string, Catalog>;
}

/** What can be inserted into a document that is no spec: everything, at the offset. */
export function plainInsertionsAt(
  markdown: MarkdownDocument,
  offset: number,
  { templates, providers, catalogs }: PlainContext,
): PlacedInsertion[] {
  const style = plainStyle(markdown, providers);
  return mergedInsertions(templates, catalogs).map((insertion) => ({
    insertion,
    where: 'cursor',
    edit: atCursor(markdown, offset, insertion.draft(style), style),
  }));
}

/** How a document is written; where it has no headings of its own, ours are numbered as our templates number them. */
function plainStyle(markdown: MarkdownDocument, providers: ProviderNames): Style {
  const style = styleOf(readSpec(markdown, contentTemplate, { by: 'content' }, providers));
  const hasHeadings = markdown.blocks.some(({ level }) => level > 0);
  return hasHeadings ? style : { ...style, numbered: CLEAN_STYLE.numbered };
}

/** Of a part of the section around the cursor, of what belongs just beside it, elsewhere, anywhere. */
const PART = 0;
const BESIDE = 1;
const ELSEWHERE = 2;
const ANYWHERE = 3;

interface Ranked {
  readonly rank: number;
  readonly placed: PlacedInsertion;
}

function rankedAt(insertion: Insertion, spot: Spot): Ranked | undefined {
  const found = place(insertion.belongs, spot);
  if (found === 'listed') return undefined;
  if (found) {
    const { isHere, description = insertion.description, ...edit } = found;
    const rank = isHere ? PART : isBeside(edit.span.start, spot) ? BESIDE : ELSEWHERE;
    const where = rank === ELSEWHERE ? 'elsewhere' : 'here';
    return { rank, placed: { insertion: { ...insertion, description }, where, edit } };
  }
  if (!FREE.has(insertion.belongs.kind)) return undefined;
  const { spec, offset, style } = spot;
  const edit = atCursor(spec.markdown, offset, insertion.draft(style), style);
  return { rank: ANYWHERE, placed: { insertion, where: 'cursor', edit } };
}

/** Whether nothing but blanks lies between an offset and the spot. */
function isBeside(at: number, { spec, offset }: Spot): boolean {
  return spec.markdown.text.slice(Math.min(at, offset), Math.max(at, offset)).trim() === '';
}

/** An insertion with what this document makes of it: a row for each service, a section that does not apply. */
function variants(insertion: Insertion, spot: Spot): Insertion[] {
  const { belongs } = insertion;
  if (belongs.kind === 'fallback-row') {
    const rows = servicesWithoutRow(spot).map((service) => ({
      ...insertion,
      id: `${insertion.id}/${service}`,
      title: `Fallback row for ${service}`,
      belongs: { ...belongs, service },
    }));
    return [...rows, insertion];
  }
  if (belongs.kind !== 'section' || belongs.section.notApplicable !== 'allowed') return [insertion];
  const { section, parent } = belongs;
  if (section.repeats || section.applicability === 'optional') return [insertion];
  const level = spot.style.sectionLevel + (parent ? 1 : 0);
  const marked: Insertion = {
    ...insertion,
    id: `${insertion.id}/not-applicable`,
    group: 'not-applicable',
    title: `${insertion.title}: Not Applicable`,
    description: 'The section with a reason why it does not apply.',
    belongs: { ...belongs, as: 'not-applicable' },
    draft: (style) => draftOf(notApplicableSkeleton(section, style, level)),
  };
  return [insertion, marked];
}
