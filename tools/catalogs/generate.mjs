#!/usr/bin/env node
// Writes schemas/providers/*.json and THIRD_PARTY_NOTICES.md from the SDKs of package.json and from facts/.
// With --check it writes nothing and fails where something is stale.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { writeGenerated } from '../generated.mjs';
import { assemble } from './assemble.mjs';
import { extractors } from './extract/index.mjs';
import { problemsOf } from './guards.mjs';
import { noticesOf } from './notices.mjs';
import { installPackages } from './packages.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FACTS = fileURLToPath(new URL('facts/', import.meta.url));

installPackages();
const catalogs = readdirSync(FACTS).sort().map(build);
const problems = catalogs.flatMap(problemsIn);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
writeGenerated(
  new Map([
    ...catalogs.map((catalog) => {
      const path = `schemas/providers/${catalog.id}.json`;
      return [path, formatted(path, JSON.stringify(catalog))];
    }),
    ['THIRD_PARTY_NOTICES.md', noticesOf(catalogs)],
  ]),
  'tools/catalogs/generate.mjs',
);
const total = catalogs.reduce((sum, catalog) => sum + eventsOf(catalog), 0);
console.log(`${catalogs.length} catalogs, ${total} events`);

function build(file) {
  const id = basename(file, '.yaml');
  const facts = parse(readFileSync(FACTS + file, 'utf8'));
  try {
    const catalog = assemble(id, facts, extractors[id]?.());
    console.log(`${id}: ${eventsOf(catalog)} events`);
    return catalog;
  } catch (error) {
    throw new Error(`${id}: ${error.message}`, { cause: error });
  }
}

function eventsOf({ webhooks }) {
  return Object.keys(webhooks?.events ?? {}).length;
}

function problemsIn(catalog) {
  const schema = JSON.parse(readFileSync(`${ROOT}schemas/provider.schema.json`, 'utf8'));
  const names = parse(readFileSync(`${ROOT}schemas/providers/names.yaml`, 'utf8'));
  const { default: Ajv } = createRequire(import.meta.url)('ajv/dist/2020.js');
  const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
  const isValid = validate(catalog);
  return [
    ...(isValid
      ? []
      : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`)),
    ...problemsOf(catalog, new Set(names.map(({ id }) => id))),
  ].map((problem) => `${catalog.id}: ${problem}`);
}

/** As the repository's formatter wants it. */
function formatted(path, text) {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: ROOT,
    input: text,
    encoding: 'utf8',
  });
}
