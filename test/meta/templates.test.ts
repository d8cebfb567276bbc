import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import shared from '../../schemas/templates/not-applicable.yaml';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import { contentTemplate } from '../../server/core/templates/content.ts';
import { guidanceOf } from '../../server/core/templates/guidance.ts';
import { parseTemplate } from '../../server/core/templates/parse.ts';

const folder = new URL('../../schemas/templates/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'not-applicable.yaml');
const templates = [...builtinTemplates, contentTemplate];

test('every template of ours is built in, under its own name', () => {
  expect(files.sort()).toEqual(templates.map(({ id }) => `${id}.yaml`).sort());
});

test.each(files)('%s keeps the schema and compiles to what is built in', (name) => {
  const parsed = parseTemplate(readFileSync(new URL(name, folder), 'utf8'));
  const builtin = templates.find(({ id }) => `${id}.yaml` === name);
  // What belongs to every integration is no section of a document without template.
  const sections = builtin === contentTemplate ? { sections: [] } : {};
  expect({ template: { ...('template' in parsed && parsed.template), ...sections } }).toEqual({
    template: builtin && guided(builtin),
  });
});

/** A template with the words that lie apart, in each part. */
function guided<Part extends object>(part: Part): Part {
  const entries = Object.entries(part).map(([key, value]) => {
    if (key === 'guidance') return [key, guidanceOf(part as { guidance: string })];
    const isParts = Array.isArray(value) && typeof value[0] === 'object';
    return [key, isParts ? value.map(guided) : value];
  });
  return Object.fromEntries(entries);
}

test.each(files)('%s names its schema for editors', (name) => {
  const [first] = readFileSync(new URL(name, folder), 'utf8').split('\n');
  expect(first).toBe('# yaml-language-server: $schema=../template.schema.json');
});

test('no wording of "not applicable" is written twice', () => {
  const phrases = Object.values(shared as Record<string, string[]>).flat();
  expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  expect(phrases.filter((phrase) => phrase !== phrase.toLowerCase().trim())).toEqual([]);
});

test.each([
  ['template.schema.json', 4],
  ['config.schema.json', 2],
])('%s describes every property, and knows no other', (name, count) => {
  const file = new URL(`../../schemas/${name}`, import.meta.url);
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const objects = [schema, ...Object.values<{ properties?: object }>(schema.$defs)].filter(
    ({ properties }) => properties !== undefined,
  );
  expect(objects).toHaveLength(count);
  for (const object of objects) {
    expect(object.additionalProperties).toBe(false);
    for (const [property, part] of Object.entries<{ description?: string }>(object.properties)) {
      expect(part.description, property).toMatch(/[.)]$/);
    }
  }
});
