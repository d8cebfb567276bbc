// Adyen: event codes of the standard webhooks, and the types of the platform's webhooks, one file for each.
import { readdirSync } from 'node:fs';
import { pathIn, pinned } from '../packages.mjs';
import { nodesIn, parse, stringsIn, typescript } from './declarations.mjs';
import { literals } from './names.mjs';

const PACKAGE = '@adyen/api-library';
const TYPINGS = 'lib/src/typings';
const CODES = `${TYPINGS}/notification/notificationRequestItem.d.ts`;

const standard = literals({ package: PACKAGE, file: CODES, of: 'EventCodeEnum' });

export function extractAdyen() {
  const { events, sources } = standard();
  for (const name of platformTypes()) events[name] ??= {};
  return {
    events,
    sources: [
      ...sources,
      { package: pinned(PACKAGE), file: `${TYPINGS}/*Webhooks/*.d.ts`, license: 'MIT' },
    ],
  };
}

/** The dotted literals of each request's own `TypeEnum`. */
function platformTypes() {
  const ts = typescript();
  const folders = readdirSync(pathIn(PACKAGE, TYPINGS)).filter((name) => /Webhooks$/.test(name));
  const files = folders.flatMap((folder) =>
    readdirSync(pathIn(PACKAGE, `${TYPINGS}/${folder}`))
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => `${TYPINGS}/${folder}/${name}`),
  );
  return files
    .flatMap((file) => [
      ...nodesIn(
        parse(PACKAGE, file),
        (node) => ts.isEnumDeclaration(node) && node.name.text === 'TypeEnum',
      ),
    ])
    .flatMap(stringsIn)
    .filter((name) => /^[a-z]\w*(?:\.\w+)+$/i.test(name));
}
