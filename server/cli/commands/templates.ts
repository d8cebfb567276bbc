import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Template } from '../../core/templates/template.ts';
import type { DocumentSettings } from '../../workspace/config/settings.ts';
import { findTemplate } from '../check/jobs.ts';
import { refuseProblems, settingsOf } from '../check/settings.ts';
import type { Host } from '../host.ts';
import { templateOutline } from '../report/template-outline.ts';

/** Adds `templates` to the program. */
export function addTemplates(program: Command, host: Host): void {
  program
    .command('templates')
    .summary('list the templates, or show what one asks for')
    .description(
      "Lists the templates, with those of this folder's configuration, or shows the sections and fields of one.",
    )
    .argument('[template]', 'the id of a template')
    .option(
      '--config <file>',
      'use this configuration instead of the nearest .integration-spec.yaml',
    )
    .addHelpText('after', '\nExample:\n  integration-spec templates data-sync')
    .action(async (id: string | undefined, { config }: { config?: string }) => {
      const settings = await settingsHere(config, host);
      const text =
        id === undefined
          ? settings.templates.map(listed).join('\n')
          : templateOutline(findTemplate(id, settings));
      await host.stdout.write(text);
    });
}

/** What holds for a document in the working directory. */
async function settingsHere(config: string | undefined, host: Host): Promise<DocumentSettings> {
  const file = config === undefined ? undefined : resolve(host.cwd, config);
  const settings = await settingsOf([resolve(host.cwd, 'README.md')], file, host);
  refuseProblems(settings, host);
  return settings[0] as DocumentSettings;
}

function listed({ id, title, description }: Template): string {
  const lines = description === '' ? [] : description.split('\n').map((line) => `  ${line}`);
  return `${[`${id}: ${title}`, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}
