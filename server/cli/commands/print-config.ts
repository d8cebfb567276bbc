import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { noFacts } from '../../core/catalogs/facts.ts';
import { RULES } from '../../core/rules/registry.ts';
import { checkText } from '../../workspace/checked-document.ts';
import type { DocumentSettings } from '../../workspace/config/settings.ts';
import { describeDetection } from '../check/detection.ts';
import { environmentOf } from '../check/environment.ts';
import { readDocumentFile } from '../check/read-document.ts';
import { refuseProblems, settingsOf } from '../check/settings.ts';
import { decodeFile } from '../check/text-file.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { jsonText } from '../report/json-text.ts';

/** Adds `print-config` to the program. */
export function addPrintConfig(program: Command, host: Host): void {
  program
    .command('print-config')
    .summary('print what holds for a file, and who says so')
    .description(
      'Prints as JSON with which template a file is read, how serious each rule is, and who says so.\nThe file need not exist.',
    )
    .argument('<file>', 'the file in question')
    .option(
      '--config <file>',
      'use this configuration instead of the nearest .integration-spec.yaml',
    )
    .addHelpText('after', '\nExample:\n  integration-spec print-config docs/integrations.md')
    .action(async (file: string, { config }: { config?: string }) => {
      const path = resolve(host.cwd, file);
      const configuration = config === undefined ? undefined : resolve(host.cwd, config);
      const all = await settingsOf([path], configuration, host);
      refuseProblems(all, host);
      const printed = await describe(path, all[0] as DocumentSettings, host);
      await host.stdout.write(jsonText(printed));
    });
}

async function describe(path: string, settings: DocumentSettings, host: Host) {
  const { configurationFile, severities, templates } = settings;
  const configuration =
    configurationFile && displayPath(fileURLToPath(configurationFile), host.cwd);
  const rules = RULES.map(({ meta: { id, severity } }) => {
    const set = severities.get(id);
    return [id, { severity: set ?? severity, from: set ? configuration : 'default' }];
  });
  return {
    file: displayPath(path, host.cwd),
    configuration: configuration ?? null,
    ...(await detectionOf(path, settings, configuration, host)),
    templates: templates.map(({ id }) => id),
    rules: Object.fromEntries(rules),
  };
}

/** With what the file is read; for a file that does not exist, what the configuration alone says. */
async function detectionOf(
  path: string,
  settings: DocumentSettings,
  configuration: string | undefined,
  host: Host,
) {
  const exists = (await host.kindOf(path)) === 'file';
  const { text } = decodeFile((exists && (await readDocumentFile(path, host))) || new Uint8Array());
  // What a document is read with depends on nothing but itself and its settings.
  const facts = noFacts(host.today());
  const silent = { severities: new Map(), rules: RULES, facts, onError: () => undefined };
  const { reading } = checkText(text, environmentOf(settings, silent));
  if (reading.kind === 'unknown-template') {
    return { template: null, detectedBy: 'none', why: `there is no template '${reading.id}'` };
  }
  if (!exists && reading.kind === 'none') {
    return { template: null, detectedBy: 'none', why: 'the document itself decides' };
  }
  return describeDetection(reading, configuration);
}
