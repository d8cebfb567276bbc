// Counts how often each branch of our code runs: an esbuild plug-in that writes the counters into it.
import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/** What is counted: the language, and the parser under it. */
const COUNTED =
  /[\\/]server[\\/]core[\\/].*\.ts$|[\\/]@lezer[\\/](?:common|markdown)[\\/]dist[\\/]index\.js$/;

/** Declares the counters, at the top of a bundle. Each counts to 255 and begins anew. */
export const COUNTERS = 'const __hits = (globalThis.fuzzHits ??= new Uint8Array(1 << 16));';

/** A plug-in that counts into `globalThis.fuzzHits`. */
export function counters() {
  let used = 0;
  return {
    name: 'counters',
    setup(/** @type {import('esbuild').PluginBuild} */ build) {
      build.onLoad({ filter: COUNTED }, async ({ path }) => {
        const { code } = await build.esbuild.transform(readFileSync(path, 'utf8'), {
          loader: path.endsWith('.ts') ? 'ts' : 'js',
        });
        return { contents: counted(code, () => used++), loader: 'js' };
      });
    },
  };
}

/**
 * The code with a counter at the beginning of every function and of every branch of a choice.
 * @param {string} code
 * @param {() => number} next
 */
export function counted(code, next) {
  /** @type {{ at: number, text: string }[]} */
  const written = [];
  const hit = () => `__hits[${next()}]++`;
  /** @typedef {{ type: string, start: number, end: number } | null | undefined} Node */
  const statement = (/** @type {Node} */ node) => {
    if (!node) return;
    if (node.type === 'BlockStatement') {
      written.push({ at: node.start + 1, text: `${hit()};` });
    } else {
      written.push({ at: node.start, text: `{${hit()};` });
      written.push({ at: node.end, text: '}' });
    }
  };
  const expression = (/** @type {Node} */ node) => {
    if (!node) return;
    written.push({ at: node.start, text: `(${hit()},` }, { at: node.end, text: ')' });
  };
  new Visitor({
    FunctionDeclaration: ({ body }) => statement(body),
    FunctionExpression: ({ body }) => statement(body),
    ArrowFunctionExpression: ({ body, expression: isShort }) =>
      isShort ? expression(body) : statement(body),
    IfStatement: ({ consequent, alternate }) => {
      statement(consequent);
      if (alternate?.type !== 'IfStatement') statement(alternate);
    },
    ForStatement: ({ body }) => statement(body),
    ForInStatement: ({ body }) => statement(body),
    ForOfStatement: ({ body }) => statement(body),
    WhileStatement: ({ body }) => statement(body),
    ConditionalExpression: ({ consequent, alternate }) => {
      expression(consequent);
      expression(alternate);
    },
    LogicalExpression: ({ right }) => expression(right),
    SwitchCase: ({ consequent: [first] }) => {
      if (first) written.push({ at: first.start, text: `${hit()};` });
    },
  }).visit(parseSync('module.js', code).program);
  // What ends at a place ends before what begins there.
  const order = (/** @type {{ text: string }} */ { text }) => (/^[)}]/.test(text) ? 0 : 1);
  written.sort((a, b) => a.at - b.at || order(a) - order(b));
  let result = '';
  let from = 0;
  for (const { at, text } of written) {
    result += code.slice(from, at) + text;
    from = at;
  }
  return result + code.slice(from);
}
