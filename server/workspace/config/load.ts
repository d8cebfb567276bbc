import type { Template } from '../../core/templates/template.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import type { FileSystem } from '../file-system.ts';
import type { FileProblem } from '../problem.ts';
import { type Configuration, NOTHING, type TemplateChoice } from './configuration.ts';
import { loadOwnTemplates } from './own-templates.ts';
import { parseConfiguration } from './parse.ts';

/** A configuration with all that it brings along. */
export interface LoadedConfiguration {
  readonly uri: string;
  readonly configuration: Configuration;
  /** The built-in templates and the team's own. */
  readonly templates: readonly Template[];
  /** True where a template of the team could not be, or was not to be, loaded: an id unknown here may be its. */
  readonly lacksTemplates: boolean;
  readonly problems: readonly FileProblem[];
  readonly notes: readonly FileProblem[];
  /** The URIs of the templates that were read or looked for. */
  readonly files: readonly string[];
}

export interface LoadingOptions {
  readonly files: FileSystem;
  readonly knownRules: readonly string[];
  readonly builtinTemplates: readonly Template[];
  readonly trusted: boolean;
  /** The URI of the folder that the team's templates must not leave. */
  readonly limit: string;
}

/**
 * Loads what a configuration file says. Never rejects: mistakes are problems. Import this file only when there is
 * a configuration: it brings the YAML parser along.
 */
export async function loadConfiguration(
  uri: string,
  text: string,
  options: LoadingOptions,
): Promise<LoadedConfiguration> {
  const { configuration, problems } = parseConfiguration(text, options.knownRules);
  const { trusted, limit, builtinTemplates, files } = options;
  const wanted = trusted ? configuration.templates : [];
  const own = await loadOwnTemplates(wanted, uri, limit, builtinTemplates, files);
  const templates = [...builtinTemplates, ...own.templates];
  const lacksTemplates = own.templates.length < configuration.templates.length;
  return {
    uri,
    configuration,
    templates,
    lacksTemplates,
    problems: [
      ...problems.map((problem) => ({ uri, ...problem })),
      ...own.problems,
      ...(lacksTemplates
        ? []
        : unknownTemplates(configuration, templates).map((problem) => ({ uri, ...problem }))),
    ],
    notes: trusted ? [] : untrustedNote(uri, configuration),
    files: own.files,
  };
}

/** What a file comes to that is there and can't be read: it says nothing, but nobody is to believe that it is obeyed. */
export function unreadable(
  uri: string,
  { builtinTemplates }: Pick<LoadingOptions, 'builtinTemplates'>,
  reason: unknown,
): LoadedConfiguration {
  const words = reason instanceof Error ? reason.message : String(reason);
  const message = `This configuration cannot be read: ${words}`;
  return {
    uri,
    configuration: NOTHING,
    templates: builtinTemplates,
    lacksTemplates: true,
    problems: [{ uri, position: { line: 0, character: 0 }, message }],
    notes: [],
    files: [],
  };
}

/** Every choice of a template in the configuration. */
function choicesOf({ specs, overrides }: Configuration): TemplateChoice[] {
  return [...specs, ...overrides].flatMap(({ template }) => template ?? []);
}

function unknownTemplates(configuration: Configuration, templates: readonly Template[]) {
  const ids = templates.map(({ id }) => id);
  return choicesOf(configuration).flatMap(({ id, position }) => {
    if (id === false || ids.includes(id)) return [];
    const hint = didYouMean(id, ids) || ` Known are ${ids.join(', ')}, and false.`;
    return [{ position, message: `Unknown template '${id}'.${hint}` }];
  });
}

function untrustedNote(uri: string, { templates: [first] }: Configuration): FileProblem[] {
  if (!first) return [];
  const message = 'These templates are not loaded, because the workspace is not trusted.';
  return [{ uri, position: first.position, message }];
}
