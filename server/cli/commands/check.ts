import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { RULE_IDS } from '../../core/rules/registry.ts';
import { SEVERITIES } from '../../core/rules/rule.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import type { Level } from '../../workspace/config/configuration.ts';
import type { CheckOptions } from '../check/check-options.ts';
import { runCheck } from '../check/run-check.ts';
import type { ReportExit } from '../exit-code.ts';
import type { Host } from '../host.ts';
import { FORMATS } from '../report/formats.ts';
import { UsageError } from '../usage-error.ts';
import { wholeNumber } from '../whole-number.ts';

const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];
const EXAMPLES = `
Examples:
  integration-spec check                          all specs below this folder
  integration-spec check docs 'rfcs/**/*.md'      some of them
  integration-spec check --fix docs               mend what needs no decision
  integration-spec check --format json > report.json
  integration-spec check --severity placeholder=error --max-warnings 0

Exit codes: 0 no errors, 1 errors or too many warnings, 2 wrong call or configuration, 3 our own failure.`;

/** The options as commander gives them. */
interface Flags {
  readonly format: string;
  readonly template?: string;
  readonly config?: string;
  readonly severity?: ReadonlyMap<string, Level>;
  readonly maxWarnings?: number;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly color?: boolean;
}

/** Adds `check` to the program. */
export function addCheck(program: Command, host: Host, exit: ReportExit): void {
  program
    .command('check')
    .summary('check integration specs')
    .description(
      'Checks the integration specs among the given files, folders and globs. Folders are searched for\nMarkdown files that .gitignore does not exclude; what is no spec is passed over.',
    )
    .argument('[paths...]', "files, folders and globs; '!' before one takes it out (default: .)")
    .addOption(
      new Option('--format <name>', 'how to report').choices([...FORMATS.keys()]).default('pretty'),
    )
    .option('--template <id>', 'read every file with this template')
    .option(
      '--config <file>',
      'use this configuration instead of the nearest .integration-spec.yaml',
    )
    .option(
      '--severity <rule=level>',
      `set a rule to ${LEVELS.join(', ')}; may be repeated`,
      addSeverity,
    )
    .option('--max-warnings <n>', 'fail with more warnings than this', wholeNumber)
    .addOption(
      new Option('--fix', 'mend what needs no decision, in the files').conflicts('fixDryRun'),
    )
    .option('--fix-dry-run', 'report as after --fix, but write nothing')
    .option('--stdin', 'check standard input; with --fix the mended text is printed')
    .option('--stdin-filename <file>', 'the path that standard input stands for')
    .option('--quiet', 'report errors only')
    .option('--verbose', 'list files that are no specs, too')
    .option('--color', 'colours, wherever the report goes')
    .option('--no-color', 'no colours')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], flags: Flags) => {
      if (flags.stdin && paths.length > 0) {
        throw new UsageError('--stdin takes no paths. Name the file with --stdin-filename.');
      }
      if (flags.stdinFilename !== undefined && !flags.stdin) {
        throw new UsageError('--stdin-filename needs --stdin.');
      }
      exit(await runCheck(paths, checkOptions(flags, host), host));
    });
}

function checkOptions(flags: Flags, { cwd }: Host): CheckOptions {
  return {
    format: flags.format,
    template: flags.template,
    configurationFile: flags.config === undefined ? undefined : resolve(cwd, flags.config),
    severities: flags.severity ?? new Map(),
    maxWarnings: flags.maxWarnings,
    fix: flags.fix ? 'write' : flags.fixDryRun ? 'dry-run' : 'leave',
    standardInput: flags.stdin ? resolve(cwd, flags.stdinFilename ?? '<stdin>') : undefined,
    findings: flags.quiet ? 'errors' : 'all',
    others: flags.verbose ? 'named' : 'counted',
    colour: flags.color,
  };
}

function addSeverity(
  text: string,
  known: ReadonlyMap<string, Level> = new Map(),
): ReadonlyMap<string, Level> {
  const [, rule = '', level = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
  if (rule === '') throw new InvalidArgumentError('Write it as RULE=LEVEL.');
  if (!RULE_IDS.includes(rule)) {
    throw new InvalidArgumentError(
      `There is no rule '${rule}'.${didYouMean(rule, RULE_IDS) || " 'integration-spec explain' lists them."}`,
    );
  }
  const found = LEVELS.find((each) => each === level);
  if (!found) {
    throw new InvalidArgumentError(
      `There is no severity '${level}'.${didYouMean(level, LEVELS)} There are ${LEVELS.join(', ')}.`,
    );
  }
  return new Map([...known, [rule, found]]);
}
