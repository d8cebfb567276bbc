#!/usr/bin/env node
// Writes into THIRD_PARTY_NOTICES.md whose code the bundles hold, and on which terms. Run it after a build;
// with --check it only says whether the file is as it should be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOld, writeGenerated } from './generated.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = 'THIRD_PARTY_NOTICES.md';

/** What is behind this mark is written here; what is before it, by `npm run catalogs`. */
export const MARK = '<!-- begin: code -->';

const INTRODUCTION = `## Code

The bundles in \`dist/\` hold code of these packages. Their licences follow the table, each with the packages that come with
that very text.

This part is written by \`node tools/notices.mjs\`, from what the build has put into the bundles.
`;

/**
 * The text of the file for these packages, its first part as it is.
 * @param {readonly string[]} folders as `dist/packages.json` has them
 * @param {string} old
 */
export function noticesOf(folders, old) {
  const packages = folders.map((folder) => {
    const { name, version, license } = JSON.parse(read(folder, 'package.json'));
    return { title: `${name}@${version}`, license, text: licenseText(folder, license) };
  });
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { title, text } of packages) texts.set(text, [...(texts.get(text) ?? []), title]);
  return [
    `${old.split(MARK)[0]}${MARK}`,
    INTRODUCTION,
    '| package | licence |\n| --- | --- |',
    `${packages.map(({ title, license }) => `| ${title} | ${license} |`).join('\n')}\n`,
    ...[...texts].map(([text, titles]) => `### ${titles.join(', ')}\n\n${text}\n`),
  ].join('\n');
}

/**
 * @param {string} folder
 * @param {string} license
 */
function licenseText(folder, license) {
  const file = readdirSync(join(ROOT, folder)).find((name) =>
    /^licen[cs]e(?:[.-]\w+)*$/i.test(name),
  );
  if (!file)
    return `The package names the ${license} licence in its \`package.json\`, and carries no text of it.`;
  const text = read(folder, file)
    .replaceAll('\r', '')
    .replace(/[ \t]+$/gm, '');
  return `\`\`\`text\n${text.trim()}\n\`\`\``;
}

/** @param {readonly string[]} path */
function read(...path) {
  return readFileSync(join(ROOT, ...path), 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folders = JSON.parse(read('dist/packages.json'));
  writeGenerated([[FILE, noticesOf(folders, readOld(FILE) ?? '')]], 'tools/notices.mjs');
}
