import { frontMatterKeys } from '../../markdown/front-matter.ts';
import { lineSkeleton } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import type { FieldDefinition } from '../../templates/template.ts';
import { type Edit, shiftEdit } from '../../text/edit.ts';
import { insertBlock } from '../../text/insert-block.ts';
import { nextLine } from '../../text/line-bounds.ts';
import { sectionsWithin } from '../section.ts';
import { placedSections, type Spec } from '../spec.ts';
import { findField } from '../titles.ts';
import { titleHeading } from '../where.ts';
import { insertBefore, insertBehind, nearestBefore } from './insert-field.ts';
import { besideEntry } from './line-lead.ts';

/** Whether the preamble, the front matter, or free text anywhere (a table, a footer) has the label. */
export function hasMetadata(definition: FieldDefinition, spec: Spec): boolean {
  if (spec.preamble.section.fields.some((field) => field.definition === definition)) return true;
  const { frontMatter, text } = spec.markdown;
  const keys = frontMatter ? frontMatterKeys(text, frontMatter) : [];
  if (keys.some((key) => findField([definition], key))) return true;
  return placedSections(spec).some(({ section }) => {
    const isLast = section === spec.sections.at(-1)?.section;
    // A footer stands below whatever comes last, mostly a sub-section.
    const last = isLast ? sectionsWithin(section).at(-1) : undefined;
    const entries = last?.entries ?? (section.definition ? [] : section.entries);
    return entries.some(
      (entry) =>
        entry.labelled &&
        findField(spec.template.metadata, entry.labelled.label.text) === definition,
    );
  });
}

/** The edit that writes it: behind what comes before it in the template, else under the title, else at the very top. */
export function insertMetadata(definition: FieldDefinition, spec: Spec, style: Style): Edit {
  const { section, start } = spec.preamble;
  const source = spec.markdown.text.slice(start);
  const before = nearestBefore(definition, spec.template.metadata, section.fields);
  const [next] = section.fields;
  const place = { style, source, siblings: section.entries.map(besideEntry) };
  const edit = before
    ? insertBehind(before, definition, place)
    : next
      ? insertBefore(next, definition, place)
      : underTitle(definition, spec, source, style);
  return shiftEdit(edit, start);
}

function underTitle(definition: FieldDefinition, spec: Spec, text: string, style: Style): Edit {
  const { frontMatter } = spec.markdown;
  const top = Math.max(0, (frontMatter?.span.end ?? 0) - spec.preamble.start);
  const title = titleHeading(spec);
  const at = title ? nextLine(text, title.span.end) : top;
  return insertBlock(text, at, lineSkeleton(definition, style), style.newline);
}
