#!/usr/bin/env node
import { runProgram } from './cli/program.ts';
import { nodeHost } from './main.cli-host.ts';
import { optimiseLess } from './main.optimise-less.ts';

optimiseLess();
process.exitCode = await runProgram(process.argv.slice(2), nodeHost);
