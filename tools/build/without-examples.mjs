// A rule's example documents are for its page and its tests: no bundle needs them.
import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** The text of a rule's file without the value of its `examples`. Throws where there are none to be found. */
export function withoutExamples(text, path) {
  const { program } = parseSync(path, text);
  const found = examplesIn(program.body);
  if (found.length === 0) throw new Error(`${path}: no examples of a rule were found.`);
  return found.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}undefined!${rest.slice(end)}`,
    text,
  );
}

/** The values of `meta.examples` in the constants that a module exports. */
function examplesIn(statements) {
  return statements
    .flatMap(({ declaration }) => declaration?.declarations ?? [])
    .flatMap(({ init }) => propertyOf(init, 'meta') ?? [])
    .flatMap((meta) => propertyOf(meta, 'examples') ?? []);
}

function propertyOf(node, name) {
  return node?.properties?.find(({ key }) => key?.name === name)?.value;
}

/** As an esbuild plug-in. */
export const rulesWithoutExamples = {
  name: 'rules-without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]core[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      if (/[\\/](?:registry|rule|message)\.ts$/.test(path)) return undefined;
      return { contents: withoutExamples(readFileSync(path, 'utf8'), path), loader: 'ts' };
    });
  },
};
