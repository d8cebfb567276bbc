import { frontMatterKeys } from '../markdown/front-matter.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { findField } from '../spec/titles.ts';
import { titleSpan } from '../spec/where.ts';
import { labelText } from '../templates/skeleton.ts';
import type { FieldDefinition } from '../templates/template.ts';
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
        message: `The document does not say its ${quote(definition.label)}.`,
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
    const entries = section.definition && !isLast ? [] : section.entries;
    return entries.some(
      (entry) =>
        entry.labelled &&
        findField(spec.template.metadata, entry.labelled.label.text) === definition,
    );
  });
}

/** Behind the metadata that comes before it in the template, else under the title, else at the very top. */
function insert(definition: FieldDefinition, spec: Spec, { style, source }: FixContext): Fix {
  const order = spec.template.metadata;
  const { section } = spec.preamble;
  const earlier = order.slice(0, order.indexOf(definition)).reverse();
  const nearest = earlier.find((other) =>
    section.fields.some((field) => field.definition === other),
  );
  const before = section.fields.findLast((field) => field.definition === nearest);
  const line = `${labelText(definition.label, style)} ${definition.skeleton}`.trimEnd();
  const at = before?.end ?? section.heading?.span.end ?? spec.markdown.frontMatter?.span.end ?? 0;
  const isHardBreak = before && / {2}\r?\n/.test(source.slice(before.start, at + 3));
  const newText = isHardBreak ? `  \n${line}` : at === 0 ? `${line}\n\n` : `\n\n${line}`;
  const edits = [
    { span: { start: at, end: at }, newText: newText.replaceAll('\n', style.newline) },
  ];
  return { title: `Insert ${quote(definition.label)}`, edits, preferred: true, safe: false };
}
