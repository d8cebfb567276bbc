#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { readOld, writeGenerated } from './generated.mjs';
import { loadSources } from './load-sources.mjs';

const _ROOT = fileURLToPath(new URL('..', import.meta.url));
const SIGNATURES = 'server/core/spec/signatures.json';
const LEVELS = ['default', 'error', 'warning', 'info', 'hint', 'off'];

/** Every generated file: its path and its text. `read` gives what is there now. */
export function manifestFiles({ rules, templates, comparable }, read) {
  const [manifest, words] = withSettings(
    JSON.parse(read('package.json')),
    JSON.parse(read('package.nls.json')),
    rules,
    templates,
  );
  return new Map([
    ['package.json', json(manifest)],
    ['package.nls.json', json(words)],
    [SIGNATURES, json(templates.map((template) => signatureOf(template, comparable)))],
  ]);
}

/** The manifest with what the rules and templates say, and the words that it names. */
function withSettings(manifest, words, rules, templates) {
  const added = {};
  const word = (key, text) => {
    added[key] = text;
    return `%${key}%`;
  };
  for (const { properties } of manifest.contributes.configuration) {
    const template = properties['integrationSpec.template'];
    if (template) Object.assign(template, templateValues(templates, word));
    const severities = properties['integrationSpec.rules'];
    if (severities) {
      severities.properties = Object.fromEntries(
        rules.map(({ meta }) => [meta.id, level(meta, word)]),
      );
    }
  }
  const kept = Object.entries(words).filter(([key]) => !/^(?:rule|template)\./.test(key));
  return [manifest, { ...Object.fromEntries(kept), ...added }];
}

function templateValues(templates, word) {
  return {
    enum: ['auto', 'none', ...templates.map(({ id }) => id)],
    enumDescriptions: [
      word('template.auto', 'Recognised by title and headings, document by document.'),
      word('template.none', 'Documents are left alone.'),
      ...templates.map(({ id, title, description }) =>
        word(`template.${id}`, `${title}: ${description}`),
      ),
    ],
  };
}

function level({ id, summary, severity }, word) {
  return {
    type: 'string',
    enum: LEVELS,
    default: 'default',
    description: word(`rule.${id}`, `${summary} (${severity}).`),
  };
}

/** The titles of a template, and the names that count for it: one list for each heading or label. */
function signatureOf({ id, title, aliases, metadata, sections }, comparable) {
  const forms = (names) => [...new Set(names.map(comparable))].filter((form) => form !== '');
  const distinctive = (parts) =>
    parts.flatMap((part) => [
      ...(part.distinctive ? [forms(namesOf(part))] : []),
      ...distinctive(part.fields ?? []),
      ...distinctive(part.sections ?? []),
    ]);
  return {
    id,
    titles: forms([title, ...aliases]),
    names: [...distinctive(metadata), ...distinctive(sections)],
  };
}

/** A title in parentheses is known without them, too. */
function namesOf({ title, label, aliases }) {
  const name = title ?? label;
  const inner = [...name.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]);
  return [name, name.replace(/\([^()]*\)/g, ' '), ...inner, ...aliases];
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const ENTRY = `
export { RULES as rules } from './server/core/rules/registry.ts';
export { builtinTemplates as templates } from './server/core/templates/builtin.ts';
export { comparable } from './server/core/text/comparable.ts';
`;

async function main() {
  // How a list is broken into lines is the formatter's business.
  const isSame = (old, text) =>
    JSON.stringify(JSON.parse(old ?? 'null')) === JSON.stringify(JSON.parse(text));
  writeGenerated(manifestFiles(await loadSources(ENTRY), readOld), 'tools/manifest.mjs', isSame);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
