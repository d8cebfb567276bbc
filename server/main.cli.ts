#!/usr/bin/env node
import { runProgram } from './cli/program.ts';
import { nodeHost } from './main.cli-host.ts';
import { optimiseLess } from './main.optimise-less.ts';

const args = process.argv.slice(2);
// A server runs long enough for fast code to pay.
if (args[0] !== 'lsp') optimiseLess();
process.exitCode = await runProgram(args, nodeHost);
