import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built program. INTEGRATION_SPEC_DIST names another folder than dist/, an installed package's for one. */
export const CLI = `${process.env.INTEGRATION_SPEC_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))}/cli.js`;

/** What a run left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `integration-spec` with arguments, outside of any terminal. */
export function cli(args: readonly string[], options: RunOptions): Promise<Run> {
  return start(process.execPath, [CLI, ...args], options);
}

/** Runs a line of shell in which `$CLI` is the program. */
export function shell(line: string, options: RunOptions): Promise<Run> {
  const program = `'${process.execPath}' '${CLI}'`;
  return start('bash', ['-c', line.replaceAll('$CLI', program)], options);
}

function start(command: string, args: readonly string[], options: RunOptions): Promise<Run> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...inherited, ...options.env },
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  // A program that stops before it has read everything closes the pipe.
  child.stdin.on('error', () => undefined).end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
