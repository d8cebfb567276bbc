// What a rule says about itself, apart from its checks: its examples are for its page and its tests, and no bundle
// needs them; its summary is for who asks what it finds, so a bundle has all of them in one table, to be loaded then.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

const NO_RULES = new Set(['registry.ts', 'rule.ts', 'message.ts']);

/** The text of a rule's file without the values of its `examples` and its `summary`. Throws where there are none. */
export function withoutTexts(text, path) {
  const metas = metasIn(text, path);
  return metas
    .flatMap((meta) => [partOf(meta, 'summary', path), partOf(meta, 'examples', path)])
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}undefined!${rest.slice(end)}`, text);
}

/** The text of the module with the summaries of all rules in a folder, by their ids. */
function summariesModule(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !NO_RULES.has(name));
  const summaries = files.flatMap((name) => {
    const path = join(folder, name);
    return metasIn(readFileSync(path, 'utf8'), path).map((meta) => [
      partOf(meta, 'id', path).value,
      partOf(meta, 'summary', path).value,
    ]);
  });
  return `export const SUMMARIES = ${JSON.stringify(Object.fromEntries(summaries))};`;
}

/** The values of `meta` in the constants that a module exports. Throws where there is none. */
function metasIn(text, path) {
  const metas = parseSync(path, text)
    .program.body.flatMap(({ declaration }) => declaration?.declarations ?? [])
    .flatMap(({ init }) => propertyOf(init, 'meta') ?? []);
  if (metas.length === 0) throw new Error(`${path}: no rule was found.`);
  return metas;
}

function partOf(meta, key, path) {
  const value = propertyOf(meta, key);
  if (!value) throw new Error(`${path}: a rule has no '${key}'.`);
  return value;
}

function propertyOf(node, name) {
  return node?.properties?.find(({ key }) => key?.name === name)?.value;
}

/** As an esbuild plug-in. */
export const ruleTextsApart = {
  name: 'rule-texts-apart',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]core[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      if (NO_RULES.has(basename(path))) return undefined;
      return { contents: withoutTexts(readFileSync(path, 'utf8'), path), loader: 'ts' };
    });
    build.onLoad(
      { filter: /[\\/]server[\\/]core[\\/]features[\\/]rule-summaries\.ts$/ },
      ({ path }) => ({
        contents: summariesModule(join(dirname(path), '../rules')),
        loader: 'ts',
      }),
    );
  },
};
