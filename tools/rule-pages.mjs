#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { readOld, writeGenerated } from './generated.mjs';
import { loadSources } from './load-sources.mjs';

const _ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = 'docs/rules';
const BY_HAND = ['<!-- begin: written by hand -->', '<!-- end: written by hand -->'];
const TABLE = ['<!-- begin: rules -->', '<!-- end: rules -->'];
const LONGEST_LINE = 200;

/** Every generated file: its path and its text. `read` gives what is there now, undefined for nothing. */
export function rulePages({ rules, findingsOf }, read) {
  const described = rules.map(({ meta }) => {
    const found = findingsOf(meta.examples.bad).filter(({ rule }) => rule === meta.id);
    return { ...meta, fixes: found.flatMap((finding) => finding.fixes()) };
  });
  const pages = described.map((rule) => {
    const path = `${FOLDER}/${rule.id}.md`;
    return [path, page(rule, between(read(path) ?? '', BY_HAND) ?? '\n')];
  });
  const table = (folder) => `\n${tableOf(described, folder)}\n`;
  return new Map([
    ...pages,
    [`${FOLDER}/README.md`, index(table(''))],
    ['README.md', replace(read('README.md') ?? '', TABLE, table(`${FOLDER}/`))],
  ]);
}

function page({ id, severity, scope, summary, fixes, examples }, byHand) {
  const [begin, end] = BY_HAND;
  return `# ${id}

${summary}.

| Default severity | Judges | Fix |
| :--- | :--- | :--- |
| ${severity} | ${SCOPES[scope]} | ${fixOf(fixes)} |

${begin}${byHand}${end}

## Example

Reported:

${fenced(examples.bad)}
${offers(fixes)}
Not reported:

${fenced(examples.good)}

## Change its severity, or switch it off

In \`.integration-spec.yaml\`, for all documents or for some ([configuration](../configuration.md)):

\`\`\`yaml
rules:
  ${id}: off # or error, warning, info, hint
overrides:
  - files: docs/drafts/**
    rules:
      ${id}: hint
\`\`\`

In a document, for the next line (or the table, fence or payload that begins there) or for the whole document:

\`\`\`markdown
<!-- integration-spec-disable-next-line ${id} -->
<!-- integration-spec-disable-file ${id} -->
\`\`\`
`;
}

const SCOPES = {
  structure: 'documents whose template is sure',
  content: 'every integration document',
};

function fixOf(fixes) {
  if (fixes.some(({ safe }) => safe)) return 'safe: `--fix` and “fix all” apply it';
  return fixes.length > 0 ? 'offered, for you to choose' : 'none';
}

function offers(fixes) {
  if (fixes.length === 0) return '';
  const titles = [...new Set(fixes.map(({ title }) => title))];
  return `\nThe quick fixes here: ${titles.map((title) => `*${title}*`).join(' · ')}\n`;
}

function fenced(text) {
  const lines = text.trimEnd().split('\n');
  const short = lines.map((line) =>
    line.length > LONGEST_LINE ? `${line.slice(0, 40)}… (${line.length} characters in all)` : line,
  );
  const fence = short.some((line) => line.includes('```')) ? '````' : '```';
  return `${fence}markdown\n${short.join('\n')}\n${fence}`;
}

function index(table) {
  return `# Rules

One page per rule: what it finds, why that matters, when it stays quiet on purpose, and how to mend what it found.
Rules that judge *documents whose template is sure* look only at documents whose template is declared or recognised by its title and headings.
${table}`;
}

function tableOf(rules, folder) {
  const rows = rules.map(
    ({ id, severity, summary, fixes }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${fixes.some(({ safe }) => safe) ? 'safe' : fixes.length > 0 ? 'offered' : '–'} | ${summary} |`,
  );
  return ['| Rule | Severity | Fix | Finds |', '| :--- | :--- | :--- | :--- |', ...rows].join('\n');
}

function between(text, [begin, end]) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  return from < 0 || to < from ? undefined : text.slice(from + begin.length, to);
}

function replace(text, marks, inner) {
  const old = between(text, marks);
  if (old === undefined) throw new Error(`no ${marks[0]} … ${marks[1]}`);
  return text.replace(marks[0] + old, () => marks[0] + inner);
}

const ENTRY = `
import { checkText } from './server/workspace/checked-document.ts';
import { ENVIRONMENT } from './test/helpers/environment.ts';
export { RULES as rules } from './server/core/rules/registry.ts';
export const findingsOf = (text) => checkText(text, ENVIRONMENT).findings;
`;

async function main() {
  writeGenerated(rulePages(await loadSources(ENTRY), readOld), 'tools/rule-pages.mjs');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
