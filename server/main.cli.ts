#!/usr/bin/env node
import { runProgram } from './cli/program.ts';
import { nodeHost } from './main.cli-host.ts';

process.exitCode = await runProgram(process.argv.slice(2), nodeHost);
