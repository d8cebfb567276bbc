import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReportExit } from '../exit-code.ts';
import type { Host } from '../host.ts';
import {
  REPORT_FORMATS,
  type ReportFormat,
  type ReportOptions,
} from '../spec-report/report-options.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';

const EXAMPLES = `
Examples:
  integration-spec report -o report.html                   all specs below this folder
  integration-spec report docs --format md > report.md     for a wiki or a pull request
  integration-spec report docs -o docs/report.md --links .. --most 500

Exit codes: 0 written, whatever was found, or nothing to write; 2 wrong call or configuration, or a file
that could not be read; 3 our own failure. To fail on findings use 'check'.`;

/** The options as commander gives them. */
interface Flags {
  readonly format?: ReportFormat;
  readonly output?: string;
  readonly most?: number;
  readonly links?: string;
  readonly template?: string;
  readonly config?: string;
}

/** Adds `report` to the program. */
export function addReport(program: Command, host: Host, exit: ReportExit): void {
  program
    .command('report')
    .summary('write what specs integrate with, and how far they are, as one page')
    .description(
      'Writes one page about all integration specs among the given files, folders and globs: what each\nintegrates with, what is done and what is missing, and the findings. It needs nothing beside itself.',
    )
    .argument('[paths...]', "files, folders and globs; '!' before one takes it out (default: .)")
    .addOption(
      new Option(
        '--format <name>',
        "html, or md for Markdown (default: what the output's name says, else html)",
      ).choices(REPORT_FORMATS),
    )
    .option('-o, --output <file>', 'write it to this file, over the last one')
    .option(
      '--most <n>',
      'the most rows of a table (default: in Markdown what fits into a comment on GitHub)',
      wholeNumber,
    )
    .option('--links <url>', 'link each line to its file below this address', address)
    .option('--template <id>', 'read every file with this template')
    .option(
      '--config <file>',
      'use this configuration instead of the nearest .integration-spec.yaml',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], flags: Flags) => {
      if (paths.includes('-')) {
        throw new UsageError('A report is about files, and does not read standard input.');
      }
      const { runReport } = await import('../spec-report/run-report.ts');
      exit(await runReport(paths, reportOptions(flags, host), host));
    });
}

function reportOptions(flags: Flags, { cwd }: Host): ReportOptions {
  const { format, output, most, links, template, config } = flags;
  return {
    format: format ?? (/\.(?:md|markdown)$/i.test(output ?? '') ? 'md' : 'html'),
    output: output === undefined ? undefined : resolve(cwd, output),
    most,
    links,
    template,
    configurationFile: config === undefined ? undefined : resolve(cwd, config),
  };
}

/** An address that can stand in a link as it is: of a site, or relative to the report. */
function address(text: string): string {
  if (!/^(?:https?:\/\/[\w./:@%~+-]+|[\w./@%~+-]+)$/.test(text)) {
    throw new InvalidArgumentError('It must be a plain address.');
  }
  return text.replace(/\/+$/, '');
}
