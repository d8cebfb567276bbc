import type { Command } from 'commander';
import type { Host } from '../host.ts';
import type { NewOptions } from '../new/options.ts';

const HELP = `
Sections that are given a provider apply; once there is one, those of the other
providers are marked as not applicable. Without any, all sections are left open.

Examples:
  integration-spec new data-sync
  integration-spec new data-sync docs/sync.md --name Acme --provider stripe --flow subscriptions
  integration-spec new data-sync docs/sync.md --provider sendgrid --provider push=fcm --reason 'not in the MVP'
  integration-spec new external-integrations docs/apis.md --provider github --provider Billing=stripe`;

/** Adds `new` to the program. */
export function addNew(program: Command, host: Host): void {
  program
    .command('new')
    .summary('write a new spec')
    .description(
      'Writes a new document of a template: what is known of the chosen providers, and placeholders for the rest. On a terminal it asks for what the call does not say.',
    )
    .argument('[template]', 'the id of a template')
    .argument('[file]', 'where to write it; standard output without one')
    .option('--name <name>', 'the name of the project')
    .option(
      '--provider <[section=]provider>',
      'a provider, where needed with its section or, where sections repeat, a title of its own; a section alone leaves its provider open; may be repeated',
      addTo,
    )
    .option(
      '--flow <[provider=]flow>',
      'how a provider is used, by default its usual flow; may be repeated',
      addTo,
    )
    .option('--not-applicable <section>', 'a section that does not apply; may be repeated', addTo)
    .option('--reason <reason>', 'why sections do not apply')
    .option('--force', 'overwrite the file')
    .option(
      '--config <file>',
      'use this configuration instead of the nearest .integration-spec.yaml',
    )
    .addHelpText('after', HELP)
    .action(async (template: string | undefined, file: string | undefined, options: NewOptions) => {
      const { createDocument } = await import('../new/create-document.ts');
      await createDocument({ ...options, template, file }, host);
    });
}

function addTo(value: string, all: readonly string[] = []): readonly string[] {
  return [...all, value];
}
