import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SIZES } from './amounts.mjs';
import { checkRepository, checkSpecs, peerPrograms } from './command-line.mjs';
import { documentOf, SHAPES } from './documents.mjs';
import { figuresOf } from './figures.mjs';
import { withFolder } from './files.mjs';
import { GATES } from './gates.mjs';
import { inEditor } from './in-editor.mjs';
import { judge } from './judge.mjs';
import { loadedCode } from './loaded-code.mjs';
import { packageSize } from './package-size.mjs';
import { installPeers } from './peers/peers.mjs';
import { ours, peerServers } from './servers/servers.mjs';
import { YAML_SCHEMA } from './servers/yaml-schema.mjs';
import { bundleSizes } from './sizes.mjs';

const DOCUMENTS = {
  shapes: /** @type {(keyof typeof SHAPES)[]} */ (Object.keys(SHAPES)),
  sizes: SIZES,
};

/** @typedef {{ root: string, dist: string, amounts: import('./amounts.mjs').Amounts, say: (message: string) => void }} Plan */

/** Measures ours alone. @param {Plan} plan @returns {Promise<import('./report.mjs').Run>} */
export async function runAlone({ dist, amounts, say }) {
  const editor = await inEditor([ours(join(dist, 'server.js'))], DOCUMENTS, amounts, say);
  say('checking files');
  const specs = await checkSpecs(join(dist, 'cli.js'), amounts, []);
  const rest = { repository: undefined, verdicts: undefined, amounts };
  return { editor, specs, bundles: bundleSizes(dist), ...rest };
}

/** Measures ours beside the peers, and judges it. @param {Plan} plan @returns {Promise<import('./report.mjs').Run>} */
export function runWithPeers({ root, dist, amounts, say }) {
  return withFolder(async (folder) => {
    const peers = installPeers();
    const schema = join(folder, 'spec.schema.json');
    writeFileSync(schema, JSON.stringify(YAML_SCHEMA));
    const server = ours(join(dist, 'server.js'));
    const servers = [server, ...peerServers(peers, pathToFileURL(schema).href)];
    const editor = await inEditor(servers, DOCUMENTS, amounts, say);
    const cli = join(dist, 'cli.js');
    say('checking specs');
    const specs = await checkSpecs(cli, amounts, peerPrograms(peers));
    say('checking a repository');
    const repository = await checkRepository(cli, amounts);
    say('weighing');
    const measured = { editor, specs, repository, bundles: bundleSizes(dist) };
    const figures = figuresOf(measured, {
      loaded: await loadedIn(server),
      vsix: await packageSize(root),
    });
    return { ...measured, amounts, verdicts: judge(GATES, figures, DOCUMENTS.shapes) };
  });
}

/** @param {import('./servers/servers.mjs').Server} server */
async function loadedIn(server) {
  const [lines = 0] = SIZES;
  const found = [];
  for (const shape of DOCUMENTS.shapes) {
    const kilobytes = await loadedCode({ server, text: documentOf(shape, lines) });
    found.push({ shape, lines, kilobytes });
  }
  return found;
}
