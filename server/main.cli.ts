#!/usr/bin/env node
import { runProgram } from './cli/program.ts';
import { nodeHost } from './main.cli-host.ts';

// A reader that has seen enough (`| head`) closes the pipe; what is left is for nobody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), nodeHost);
