import type { TemplateChoice } from './configuration.ts';
import type { LoadedConfiguration } from './load.ts';
import type { DocumentSettings } from './settings.ts';

/**
 * What a configuration says for a document, over what the settings say. `path` counts from where its
 * patterns do; undefined for a document elsewhere, which no pattern matches.
 */
export function applyConfiguration(
  loaded: LoadedConfiguration,
  path: string | undefined,
  settings: DocumentSettings,
): DocumentSettings {
  const { uri, configuration, templates, problems, notes } = loaded;
  const matches = (patterns: readonly ((path: string) => boolean)[]) =>
    path !== undefined && patterns.some((pattern) => pattern(path));
  const overrides = configuration.overrides.filter((override) => matches(override.patterns));
  const choices = [
    ...configuration.specs.filter(({ pattern }) => matches([pattern])),
    ...overrides,
  ];
  const levels = [configuration.rules, ...overrides.map(({ rules }) => rules)];
  return {
    template:
      choiceOf(
        choices.flatMap(({ template }) => template ?? []),
        loaded,
      ) ?? settings.template,
    byContent: configuration.detectByContent ?? settings.byContent,
    codeLens: settings.codeLens,
    severities: new Map([settings.severities, ...levels].flatMap((level) => [...level])),
    templates,
    configurationFile: uri,
    problems,
    notes,
  };
}

/** The last choice that can be had. */
function choiceOf(
  choices: readonly TemplateChoice[],
  { templates, lacksTemplates }: LoadedConfiguration,
): DocumentSettings['template'] {
  const known = (id: string | false) =>
    id === false || templates.some((template) => template.id === id);
  const choice = choices.findLast(({ id }) => known(id) || lacksTemplates);
  if (!choice) return undefined;
  // Meant for a template that is not loaded: to read the document with another would be wrong.
  return { id: known(choice.id) ? choice.id : false, by: 'configuration' };
}
