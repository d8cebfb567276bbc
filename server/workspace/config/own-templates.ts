import { parseTemplate } from '../../core/templates/parse.ts';
import type { Template } from '../../core/templates/template.ts';
import type { FileSystem } from '../file-system.ts';
import { leadsThroughLink } from '../path-names.ts';
import type { FileProblem } from '../problem.ts';
import type { TemplateEntry } from './configuration.ts';
import { locate, parentFolder } from './locations.ts';

/** In the place of a text: what a link leads to is not read. */
const LINK = Symbol('link');

/** The templates of a team, as far as they could be loaded. */
export interface OwnTemplates {
  readonly templates: readonly Template[];
  readonly problems: readonly FileProblem[];
  /** The URIs that were read or looked for. */
  readonly files: readonly string[];
}

/**
 * Loads the templates that a configuration names. A path must stay within `limit`; an id must not be
 * taken. Never throws: what cannot be loaded becomes a problem, in the template where it is at fault, else
 * in the configuration.
 */
export async function loadOwnTemplates(
  entries: readonly TemplateEntry[],
  configuration: string,
  limit: string,
  builtin: readonly Template[],
  files: FileSystem,
): Promise<OwnTemplates> {
  if (entries.length === 0) return { templates: [], problems: [], files: [] };
  const located = entries.map((entry) => ({
    ...entry,
    uri: locate(entry.path, parentFolder(configuration), limit),
  }));
  const texts = await Promise.all(
    located.map(async ({ uri }) => {
      if (uri === undefined) return undefined;
      if (await leadsThroughLink(uri, limit, files)) return LINK;
      return files.readFile(uri).catch(() => undefined);
    }),
  );
  const templates: Template[] = [];
  const problems: FileProblem[] = [];
  for (const [index, { path, position, uri }] of located.entries()) {
    const text = texts[index];
    const here = (message: string) => problems.push({ uri: configuration, position, message });
    if (uri === undefined)
      here(`'${path}' must be a relative path that stays within the workspace folder.`);
    else if (text === LINK)
      here(`'${path}' leads through a link, which may leave the workspace folder.`);
    else if (text === undefined) here(`There is no file '${path}' that could be read.`);
    else {
      const parsed = parseTemplate(text);
      if ('problem' in parsed) problems.push({ uri, ...parsed.problem });
      else if ([...builtin, ...templates].some(({ id }) => id === parsed.template.id)) {
        here(
          `The template '${path}' has the id '${parsed.template.id}', which another template has. Give it one of its own.`,
        );
      } else templates.push(parsed.template);
    }
  }
  return { templates, problems, files: located.flatMap(({ uri }) => uri ?? []) };
}
