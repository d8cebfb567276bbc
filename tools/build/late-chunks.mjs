// What is loaded later needs nothing that is loaded at the start to be laid apart for it.

/**
 * esbuild makes a chunk for each set of entries and late modules that share something: some seventy small
 * ones, each of which costs a file to open. But when a late module comes, all that the entry imports is
 * there. So each is told to import that, too: then all of it is reached by all alike, and is one chunk.
 * A late module may have named exports only.
 * @param start the module whose imports are all loaded at the start
 */
export function lateChunks(start) {
  return {
    name: 'late-chunks',
    setup(build) {
      build.onResolve({ filter: /.*/ }, async ({ kind, path, pluginData, ...from }) => {
        if (kind !== 'dynamic-import' || pluginData === 'late') return undefined;
        const found = await build.resolve(path, { ...from, kind, pluginData: 'late' });
        return found.external || found.errors.length > 0
          ? found
          : { path: found.path, namespace: 'late' };
      });
      build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
        contents: `import ${JSON.stringify(`./${start}`)};\nexport * from ${JSON.stringify(path)};`,
        resolveDir: process.cwd(),
        loader: 'js',
      }));
    },
  };
}
