#!/usr/bin/env node
import { runProgram } from './cli/program.ts';
import { nodeHost } from './main.cli-host.ts';
import { optimiseLess } from './main.engine.ts';

optimiseLess();
process.exitCode = await runProgram(process.argv.slice(2), nodeHost);
