// Whose code the bundles hold.

/**
 * The folders of the packages of which something is left in what esbuild wrote, in alphabetical order.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {string[]}
 */
export function bundledPackages(metafiles) {
  const folders = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? (folderOf(path) ?? []) : [],
      ),
    ),
  );
  return [...new Set(folders)].sort();
}

/**
 * @param {string} path of a module, with whatever a plug-in put in front of it
 * @returns {string | undefined}
 */
function folderOf(path) {
  const [, folder] = /(node_modules\/.*)$/.exec(path) ?? [];
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(folder ?? '')?.[0];
}
