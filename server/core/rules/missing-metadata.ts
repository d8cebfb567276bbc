import { frontMatterKeys } from '../markdown/front-matter.ts';
import { insertBefore, insertBehind, nearestBefore } from '../spec/insert/insert-field.ts';
import { besideEntry } from '../spec/insert/line-lead.ts';
import { sectionsWithin } from '../spec/section.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { findField } from '../spec/titles.ts';
import { titleHeading, titleSpan } from '../spec/where.ts';
import { lineSkeleton } from '../templates/skeleton.ts';
import type { Style } from '../templates/style.ts';
import type { FieldDefinition } from '../templates/template.ts';
import { type Edit, shiftEdit } from '../text/edit.ts';
import { insertBlock } from '../text/insert-block.ts';
import { nextLine } from '../text/line-bounds.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const missingMetadata: Rule = {
  meta: {
    id: 'missing-metadata',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary:
      "A line of the document's own data (project, date, status) that the template asks for is absent",
    examples: {
      bad: `---
integration-spec: external-integrations
---

# External Integrations

**Last Updated**: 2026-10-02

**Target State**: As-Is
`,
      good: `---
integration-spec: external-integrations
---

# External Integrations

**Last Updated**: 2026-10-02

**Status**: Active

**Target State**: As-Is
`,
    },
  },
  *check(spec) {
    const asked = spec.template.metadata.filter(
      ({ applicability }) => applicability !== 'optional',
    );
    const missing = asked.filter((definition) => !isPresent(definition, spec));
    for (const definition of missing) {
      yield {
        span: titleSpan(spec),
        message: `The line ${quote(definition.label)} is missing below the title. Add it.`,
        fixes: (context) => [insert(definition, spec, context)],
      };
    }
  },
};

/** Whether the preamble, the front matter, or free text anywhere (a table, a footer) has the label. */
function isPresent(definition: FieldDefinition, spec: Spec): boolean {
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

/** Behind the metadata that comes before it in the template, else under the title, else at the very top. */
function insert(definition: FieldDefinition, spec: Spec, { style, source }: FixContext): Fix {
  const { section, start } = spec.preamble;
  const text = source.slice(start);
  const before = nearestBefore(definition, spec.template.metadata, section.fields);
  const [next] = section.fields;
  const place = { style, source: text, siblings: section.entries.map(besideEntry) };
  const edit = before
    ? insertBehind(before, definition, place)
    : next
      ? insertBefore(next, definition, place)
      : underTitle(definition, spec, text, style);
  const edits = [shiftEdit(edit, start)];
  return {
    title: `Insert ${quote(definition.label)}`,
    edits,
    preferred: true,
    safe: false,
    hasBlanks: true,
  };
}

function underTitle(definition: FieldDefinition, spec: Spec, text: string, style: Style): Edit {
  const { frontMatter } = spec.markdown;
  const top = Math.max(0, (frontMatter?.span.end ?? 0) - spec.preamble.start);
  const title = titleHeading(spec);
  const at = title ? nextLine(text, title.span.end) : top;
  return insertBlock(text, at, lineSkeleton(definition, style), style.newline);
}
