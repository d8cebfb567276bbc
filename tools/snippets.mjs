#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { readOld, writeGenerated } from './generated.mjs';
import { loadSources } from './load-sources.mjs';

const SNIPPETS = 'snippets/integration-spec.code-snippets';
const PAGE = 'docs/snippets.md';
const TABLES = ['<!-- begin: snippets -->', '<!-- end: snippets -->'];

/** What a group is called: in the names of its snippets, and above its table. */
const GROUPS = {
  sections: ['Section', 'Sections'],
  fields: ['Field', 'Fields'],
  events: ['Events', 'Webhook events, by provider and flow'],
  triggers: ['Element', 'Elements of lists'],
  payloads: ['Payload', 'Payloads'],
  errors: ['Error', 'Error responses'],
  fallbacks: ['Fallback', 'Fallbacks'],
  'not-applicable': ['Mark', 'Not applicable'],
};

/**
 * Every generated file: its path and its text. `insertions` have a snippet's syntax as `body`; `read` gives
 * what is there now, undefined for nothing.
 */
export function snippetFiles(insertions, read) {
  return new Map([
    [SNIPPETS, `${JSON.stringify(Object.fromEntries(insertions.map(snippet)), null, 2)}\n`],
    [PAGE, replace(read(PAGE) ?? '', `\n${tables(insertions)}\n`)],
  ]);
}

/** A snippet's name, and what the editor wants to know of it. */
function snippet({ group, title, prefix, description, body }) {
  return [`${GROUPS[group][0]}: ${title}`, { prefix, description, body: body.split('\n') }];
}

function tables(insertions) {
  return Object.entries(GROUPS)
    .map(([group, [, heading]]) => {
      const rows = insertions.filter((each) => each.group === group).map(row);
      const head = ['| Prefix | Inserts | |', '| :--- | :--- | :--- |'];
      return [`### ${heading}`, '', ...head, ...rows].join('\n');
    })
    .join('\n\n');
}

function row({ prefix, title, description }) {
  const said = /_/.test(description) ? `\`${description}\`` : description;
  return `| \`${prefix}\` | ${title} | ${said} |`;
}

function replace(text, inner) {
  const [begin, end] = TABLES;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no ${begin} … ${end} in ${PAGE}`);
  return text.slice(0, from + begin.length) + inner + text.slice(to);
}

const ENTRY = `
import { builtinCatalogs } from './server/core/catalogs/builtin.ts';
import { staticSnippets } from './server/core/features/insertions/static-snippets.ts';
import { builtinTemplates } from './server/core/templates/builtin.ts';
export const insertions = staticSnippets(builtinTemplates, builtinCatalogs);
`;

async function main() {
  const { insertions } = await loadSources(ENTRY);
  writeGenerated(snippetFiles(insertions, readOld), 'tools/snippets.mjs', isSame);
}

/** How a list is broken into lines is the formatter's business. */
function isSame(old, text) {
  if (old === undefined || !text.startsWith('{')) return old === text;
  return JSON.stringify(JSON.parse(old)) === JSON.stringify(JSON.parse(text));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
