import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtinTemplates } from '../../../server/core/templates/builtin.ts';
import { guidanceOf } from '../../../server/core/templates/guidance.ts';
import type {
  FieldDefinition,
  SectionDefinition,
  Template,
} from '../../../server/core/templates/template.ts';

// The templates as they were given to us. Everything they show must be in the compiled template: this
// reads the seeds line by line with eyes of its own, not with the reader that the template serves.

const plain = (text: string) =>
  text
    .replace(/\\([^a-z0-9\s])/gi, '$1')
    .replaceAll('**', '')
    .trim();
const unbulleted = (line: string) => line.replace(/^\s*[-*] /, '').trim();

const seedOf = (id: string) =>
  readFileSync(new URL(`../../fixtures/seeds/${id}.md`, import.meta.url), 'utf8');

const sectionsOf = (parts: readonly SectionDefinition[]): SectionDefinition[] =>
  parts.flatMap((part) => [part, ...sectionsOf(part.sections)]);
const withGroups = (parts: readonly FieldDefinition[]): FieldDefinition[] =>
  parts.flatMap((part) => [part, ...withGroups(part.fields)]);
const fieldsOf = (template: Template) =>
  withGroups([
    ...template.metadata,
    ...sectionsOf(template.sections).flatMap(({ fields }) => fields),
  ]);

/** Every line that a skeleton of the template writes somewhere, without bullets and bold. */
const linesOf = (template: Template) => [
  ...[...sectionsOf(template.sections), ...fieldsOf(template)].flatMap(({ skeleton }) =>
    skeleton.split('\n').map((line) => unbulleted(plain(line))),
  ),
  ...template.placeholders,
];

describe.each(builtinTemplates.map((template) => [template.id, template] as const))(
  '%s',
  (id, template) => {
    const seed = seedOf(id).replace(/^ *\\?<[\s\S]*?>$/gm, '');
    const lines = seed.split('\n').filter((line) => line.trim() !== '');
    const headings = lines
      .filter((line) => /^#+ /.test(line))
      .map((line) => plain(line.replace(/^#+ /, '')));
    const content = lines.filter((line) => !/^#+ |^\| :/.test(line));

    test('has every heading, with its number and in its order', () => {
      const known = [
        template.heading,
        ...sectionsOf(template.sections)
          .filter(({ applicability }) => applicability !== 'optional')
          .map(
            ({ number, title, repeats }) =>
              (number ? `${number}. ` : '') + (repeats ? `[${title} 1]` : title),
          ),
      ];
      expect(headings.slice(0, known.length)).toEqual(known);
      for (const repeated of headings.slice(known.length)) {
        expect([...known, ...template.placeholders]).toContain(repeated);
      }
    });

    test.each(content.filter((line) => /\*\*.*:/.test(line)))(
      'knows the label and the value of %s',
      (line) => {
        const [, label = '', value = ''] = /^(.*?):\s*(.*)$/.exec(unbulleted(plain(line))) ?? [];
        const fields = fieldsOf(template).filter((field) => field.label === label);
        expect(fields).not.toEqual([]);
        const skeletons = fields.flatMap(({ skeleton }) => skeleton.split('\n'));
        const shown = linesOf(template).some(
          (text) => text === value || text === `${label}: ${value}`,
        );
        expect(value === '' || shown, skeletons.join()).toBe(true);
      },
    );

    test.each(
      content.filter((line) => !/\*\*.*:|^\s*[{}"]/.test(line) && !/^\| External/.test(line)),
    )('writes the line %s', (line) => {
      expect(linesOf(template)).toContain(unbulleted(plain(line)));
    });

    test('knows every placeholder', () => {
      const placeholders = plain(seed).match(/\[[^\]]*\]/g) ?? [];
      const text = [...fieldsOf(template), ...sectionsOf(template.sections)].map(
        ({ skeleton }) => skeleton,
      );
      const missing = placeholders.filter(
        (placeholder) =>
          !`${text.join('\n')}\n${template.placeholders.join('\n')}`.includes(placeholder),
      );
      expect(placeholders.length).toBeGreaterThan(10);
      expect(missing).toEqual([]);
    });

    test('asks for nothing that the seed does not show, but an optional section', () => {
      const labels = fieldsOf(template).filter(({ unlabelled }) => !unlabelled);
      expect(
        labels.filter(({ label }) => !plain(seed).includes(label)).map(({ label }) => label),
      ).toEqual([]);
    });

    test('begins its instructions as the seed does', () => {
      const comments = [...seedOf(id).matchAll(/<\\?!-- (.{14})/g)].map(([, start]) => start);
      for (const comment of comments) expect(template.instructions).toContain(comment);
    });

    test('explains every part', () => {
      const parts = [...sectionsOf(template.sections), ...fieldsOf(template)];
      const columns = fieldsOf(template).flatMap((field) => field.columns);
      expect([...parts, ...columns].filter((part) => guidanceOf(part).length < 40)).toEqual([]);
    });
  },
);

test('the payload of the data-sync skeleton is the seed’s, without its escapes', () => {
  const json = /^\{[\s\S]*?^\}/m.exec(seedOf('data-sync'))?.[0] ?? '';
  const [, fence = ''] = /^```json\n([\s\S]*)\n```$/.exec(payload()) ?? [];
  expect(JSON.parse(fence)).toEqual(JSON.parse(json.replaceAll('\\_', '_')));
});

test('the fallback table has the seed’s columns', () => {
  const header =
    seedOf('data-sync')
      .split('\n')
      .find((line) => line.startsWith('| External')) ?? '';
  const table = fieldsOf(builtinTemplates[0] as Template).find(
    ({ type }) => type === 'fallback-table',
  );
  expect(`| ${table?.columns.map(({ title }) => title).join(' | ')} |`).toBe(header);
  expect(table?.skeleton.split('\n')[0]).toBe(header);
});

function payload(): string {
  return (
    fieldsOf(builtinTemplates[0] as Template).find(({ type }) => type === 'payload')?.skeleton ?? ''
  );
}
