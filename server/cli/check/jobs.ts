import { pathToFileURL } from 'node:url';
import type { Template } from '../../core/templates/template.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import { loadBuiltinCatalogs } from '../../workspace/all-catalogs.ts';
import type { Level } from '../../workspace/config/configuration.ts';
import type { DocumentSettings } from '../../workspace/config/settings.ts';
import { DocumentFacts, type FileLookup } from '../../workspace/document-facts.ts';
import { FactStore } from '../../workspace/fact-store.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { environmentOf } from './environment.ts';
import type { FoundFile } from './find-files.ts';
import type { Job } from './job.ts';
import { refuseProblems, settingsOf } from './settings.ts';

/** What the command line says about how files are checked. */
export interface JobOptions {
  /** The id of the template to read every file with. */
  readonly template: string | undefined;
  /** Absolute. */
  readonly configurationFile: string | undefined;
  readonly severities: ReadonlyMap<string, Level>;
  readonly onRuleError: (rule: string, error: unknown) => void;
}

/**
 * Finds what holds for each file before any is checked, so that a mistake in a configuration stops all.
 * @throws UsageError for such a mistake, and for a template that does not exist.
 */
export async function prepareJobs(
  files: readonly FoundFile[],
  options: JobOptions,
  host: Host,
): Promise<Job[]> {
  const { severities, onRuleError } = options;
  const settings = await settingsOf(
    files.map(({ path }) => path),
    options.configurationFile,
    host,
  );
  refuseProblems(settings, host);
  const store = new FactStore(loadBuiltinCatalogs, onRuleError);
  const today = host.today();
  return files.map((file, i) => {
    const own = settings[i] as DocumentSettings;
    const facts = new DocumentFacts(store, lookupFor(file.path, host));
    return {
      ...file,
      settings: own,
      facts,
      environment: () =>
        environmentOf(own, {
          severities,
          onError: onRuleError,
          rules: store.rules,
          facts: facts.facts(today),
        }),
      forced: options.template === undefined ? undefined : findTemplate(options.template, own),
    };
  });
}

/** Files that a document refers to are looked for from the working directory on. */
function lookupFor(path: string, { cwd, files }: Host): FileLookup {
  const [document, folder] = [path, cwd].map((each) => pathToFileURL(each).href);
  return async (paths) => {
    const { findReferencedFiles } = await import('../../workspace/references.ts');
    return findReferencedFiles(paths, document ?? '', [folder ?? ''], files);
  };
}

/** @throws UsageError that names the templates there are. */
export function findTemplate(id: string, { templates }: DocumentSettings): Template {
  const found = templates.find((template) => template.id === id);
  if (found) return found;
  const ids = templates.map((template) => template.id);
  const hint = didYouMean(id, ids) || ` There are ${ids.join(', ')}.`;
  throw new UsageError(`There is no template '${id}'.${hint}`);
}
