import { fileURLToPath, pathToFileURL } from 'node:url';
import { RULE_IDS } from '../../core/rules/registry.ts';
import { builtinTemplates } from '../../core/templates/builtin.ts';
import { ConfigurationResolver } from '../../workspace/config/resolve.ts';
import type { DocumentSettings, SettingsRequest } from '../../workspace/config/settings.ts';
import type { FileProblem } from '../../workspace/problem.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { visible, visiblePath } from '../report/visible.ts';
import { UsageError } from '../usage-error.ts';

/** What holds for each of the files, in their order. `configurationFile` is an absolute path, to be used for all. */
export async function settingsOf(
  paths: readonly string[],
  configurationFile: string | undefined,
  host: Host,
): Promise<DocumentSettings[]> {
  if (configurationFile !== undefined && (await host.kindOf(configurationFile)) !== 'file') {
    throw new UsageError(
      `There is no configuration file '${displayPath(configurationFile, host.cwd)}'.`,
    );
  }
  const resolver = new ConfigurationResolver({
    files: host.files,
    knownRules: RULE_IDS,
    builtinTemplates,
  });
  const request: SettingsRequest = {
    workspaceFolders: [],
    editorSettings: {},
    trusted: true,
    ...(configurationFile !== undefined && {
      configuration: {
        file: pathToFileURL(configurationFile).href,
        base: pathToFileURL(host.cwd).href,
      },
    }),
  };
  return Promise.all(paths.map((path) => resolver.settingsFor(pathToFileURL(path).href, request)));
}

/**
 * Holds that no configuration has a mistake: what it was meant to say is not known then, so nothing is
 * checked with it, and nothing written.
 * @throws UsageError that names each mistake as file:line:column.
 */
export function refuseProblems(settings: readonly DocumentSettings[], host: Host): void {
  const problems = new Set(
    settings.flatMap((each) => each.problems.map((problem) => inWords(problem, host))),
  );
  if (problems.size > 0) throw new UsageError([...problems].join('\n'));
}

function inWords({ uri, position, message }: FileProblem, host: Host): string {
  const path = visiblePath(displayPath(fileURLToPath(uri), host.cwd));
  return `${path}:${position.line + 1}:${position.character + 1}: ${visible(message)}`;
}
