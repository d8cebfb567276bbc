import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './commands/check.ts';
import { addCleanUp } from './commands/clean-up.ts';
import { addExplain } from './commands/explain.ts';
import { addLsp } from './commands/lsp.ts';
import { addNew } from './commands/new.ts';
import { addPrintConfig } from './commands/print-config.ts';
import { addProviders } from './commands/providers.ts';
import { addReport } from './commands/report.ts';
import { addTemplates } from './commands/templates.ts';
import { EXIT, type ExitCode, type ReportExit, worstOf } from './exit-code.ts';
import type { Host } from './host.ts';
import { visibleLines } from './report/visible.ts';
import { UsageError } from './usage-error.ts';

const EXAMPLES = `
Examples:
  integration-spec check                        check all specs below this folder
  integration-spec check --fix docs             mend what needs no decision
  integration-spec new data-sync docs/sync.md   write a new spec
  integration-spec clean-up --write docs        make clean Markdown of Google Docs exports
  integration-spec report -o report.html        write what all specs say as one page
  integration-spec explain missing-section      say what a rule is about
  integration-spec templates data-sync          show what a template asks for
  integration-spec providers stripe             show what is known of a provider

'integration-spec help check' says more of a command.`;

/** Runs the command line on its arguments (without the program's own name). Never rejects. */
export async function runProgram(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const written: Promise<void>[] = [];
  const program = createProgram(host, written, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    await Promise.all(written);
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    else {
      const isCallers = error instanceof UsageError || isOfSystem(error);
      code = isCallers ? EXIT.usage : EXIT.internal;
      const words = visibleLines(isCallers ? error.message : internalError(error));
      // Where not even that can be said, the exit code has to do.
      await host.stderr.write(`${words}\n`).catch(() => undefined);
    }
  }
  for (const said of await Promise.allSettled(written)) {
    if (said.status === 'fulfilled' || code === EXIT.usage) continue;
    code = worstOf([code, EXIT.usage]);
    await host.stderr.write(`${(said.reason as Error).message}\n`).catch(() => undefined);
  }
  return code;
}

function createProgram(host: Host, written: Promise<void>[], exit: ReportExit): Command {
  const program = new Command('integration-spec')
    .description('Checks integration specs: Markdown documents about third-party services.')
    .version(version)
    .configureOutput({
      writeOut: (text) => written.push(host.stdout.write(text)),
      writeErr: (text) => written.push(host.stderr.write(text)),
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
    })
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  addCheck(program, host, exit);
  addNew(program, host);
  addCleanUp(program, host, exit);
  addReport(program, host, exit);
  addExplain(program, host);
  addTemplates(program, host);
  addProviders(program, host);
  addPrintConfig(program, host);
  addLsp(program, host);
  return program;
}

/** A disk that is full or a folder that may not be entered is nothing that the program did wrong. */
function isOfSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

function internalError(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `integration-spec ${version} failed, which is a mistake of ours: ${stack}`;
}
