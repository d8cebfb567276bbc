import { describe, expect, test } from 'vitest';
import { builtinProviderNames } from '../../../../server/core/catalogs/provider-names.ts';
import { entitiesOf } from '../../../../server/core/features/entities/entities.ts';
import { hoverAt } from '../../../../server/core/features/hover/hover.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import type {
  FieldDefinition,
  SectionDefinition,
  Template,
} from '../../../../server/core/templates/template.ts';
import { markdownOf } from '../../../../server/core/text/rich-text-markdown.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { contextOf, DESCRIBED, integration } from './hovered.ts';

function readSpec(text: string) {
  const { spec } = checkText(text, ENVIRONMENT);
  if (!spec) throw new Error('no spec');
  return spec;
}

describe.each([...DESCRIBED])('%s', (id, catalog) => {
  const name = builtinProviderNames.all.find((provider) => provider.id === id)?.name ?? '';
  const events = Object.keys(catalog?.webhooks?.events ?? {});
  const lines = events.map((event) => `- \`${event}\`: Do it`);
  const text = integration(name, `### Webhook Events\n\n${lines.join('\n')}`);
  const spec = readSpec(text);
  const context = contextOf(spec);

  test('the provider', () => {
    const found = hoverAt(text.indexOf(`: ${name}`) + 2, context);
    const markdown = found && markdownOf(found.text);
    expect(markdown).toMatch(/^\*\*.+\*\* · (?:payments|e-mail|push|real-time|another)/);
    expect(markdown).toContain(catalog?.documentation);
    expect(markdown).not.toMatch(/undefined|\[object|NaN/);
  });

  test.runIf(events.length > 0)('each of its events', () => {
    for (const event of events) {
      const found = hoverAt(text.indexOf(`\`${event}\``) + 1, context);
      const markdown = found ? markdownOf(found.text) : '';
      const [title, meaning] = markdown.split('\n\n');
      expect(title).toMatch(/^`.+` · (?:deprecated )?webhook (?:event|status|topic|record)/);
      expect(title).toContain(event);
      expect(meaning, event).toMatch(/\S.*[.!?)…]$|^Stands for/);
      expect(markdown).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

/** A document with every section and every label of a template, the optional ones, too. */
function wholeDocument({ id, heading, metadata, sections }: Template): string {
  const parts = [
    `---\nintegration-spec: ${id}\n---\n\n# ${heading}`,
    metadata.map((field) => `**${field.label}:** text`).join('\n\n'),
    ...sections.map((section) => wholeSection(section, 2)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function wholeSection(section: SectionDefinition, level: number): string {
  const title = section.repeats ? 'Stripe' : section.title;
  const labels = section.fields.filter((field) => !field.unlabelled);
  return [
    `${'#'.repeat(level)} ${title}`,
    labels.map((field) => wholeField(field, '')).join('\n'),
    ...section.sections.map((below) => wholeSection(below, level + 1)),
  ].join('\n\n');
}

function wholeField({ label, fields }: FieldDefinition, indent: string): string {
  const below = fields.map((field) => `\n${wholeField(field, `${indent}  `)}`).join('');
  return `${indent}- **${label}:**${below === '' ? ' text' : below}`;
}

function definitionsOf({ metadata, sections }: Template): Set<string> {
  const fields = (field: FieldDefinition): string[] => [
    field.label,
    ...field.fields.flatMap(fields),
  ];
  const all = (section: SectionDefinition): string[] => [
    section.repeats ? 'Stripe' : section.title,
    ...section.fields.filter(({ unlabelled }) => !unlabelled).flatMap(fields),
    ...section.sections.flatMap(all),
  ];
  return new Set([...metadata.flatMap(fields), ...sections.flatMap(all)]);
}

test.each(builtinTemplates.map((template) => [template.id, template] as const))(
  'each section and field of %s',
  (_, template) => {
    const text = wholeDocument(template);
    const spec = readSpec(text);
    const told = new Set<string>();
    for (const { start, end, means } of entitiesOf(spec, ENVIRONMENT.facts)) {
      if (means.kind !== 'section' && means.kind !== 'label') continue;
      const found = hoverAt(start, contextOf(spec));
      if (!found) continue;
      const markdown = markdownOf(found.text);
      expect(markdown).not.toMatch(/undefined|\[object|NaN/);
      // Behind the title, and behind what a section lacks.
      const [, guidance = ''] = markdown
        .replace(/\n\n\d+ missing: .*|\n\nComplete\./, '')
        .split('\n\n');
      expect(guidance.length, text.slice(start, end)).toBeGreaterThan(20);
      told.add(text.slice(start, end));
    }
    expect(told).toEqual(definitionsOf(template));
  },
);
