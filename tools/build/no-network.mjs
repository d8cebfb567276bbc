// The protocol's library can also talk over sockets, and others could fetch schemas or start programs. Nothing
// of that is asked for here; and so that nobody can, the bundles do not hold the way: in its place stands a
// module whose functions refuse. `test/bundles/network.test.ts` looks at what was built.

/** What Node.js offers to reach beyond this machine, with the names that packages import. */
const NETWORK = {
  net: ['Server', 'Socket', 'connect', 'createConnection', 'createServer'],
};
/** The same for other programs. */
const PROGRAMS = {
  child_process: ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
};

/** Takes the network out of a bundle, and with `programs: 'refused'` the starting of other programs. */
export function withoutNetwork({ programs }) {
  const refused = { ...NETWORK, ...(programs === 'refused' && PROGRAMS) };
  const filter = new RegExp(`^(?:node:)?(?:${Object.keys(refused).join('|')})$`);
  return {
    name: 'without-network',
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({
        path: path.replace(/^node:/, ''),
        namespace: 'refused',
      }));
      build.onLoad({ filter: /.*/, namespace: 'refused' }, ({ path }) => ({
        contents: refusing(path, refused[path]),
        loader: 'js',
      }));
    },
  };
}

/** CommonJS, because those who ask for it are; esbuild makes names for `import` of it. */
function refusing(name, names) {
  const refuse = `function refuse() { throw new Error('${name} is not used here.'); }`;
  return `${refuse}\n${names.map((each) => `exports.${each} = refuse;`).join('\n')}`;
}

/** What a browser, and Node.js like one, offers to everybody: in a bundle these names mean nothing. */
export const NO_NETWORK_NAMES = Object.fromEntries(
  ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => [name, 'undefined']),
);
