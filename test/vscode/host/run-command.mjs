import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';

/**
 * Runs a command to its end and returns its stdout.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} rejects with the command's own last words when it fails
 */
export function runCommand(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let all = '';
    child.stdout.on('data', (data) => {
      out += data;
      all += data;
    });
    child.stderr.on('data', (data) => {
      all += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(out);
      reject(
        new Error(
          `${command} ${args.join(' ')} failed with code ${code}\n${all.slice(-2000).trim()}`,
        ),
      );
    });
  });
}

/**
 * Runs npm for a folder of its own: neither this repository's .npmrc nor `npm run`'s variables reach it.
 * @param {string[]} args
 * @param {{ cwd: string, nodeFolder?: string, env?: NodeJS.ProcessEnv }} options `nodeFolder` holds the Node.js that install scripts shall find
 */
export function runNpm(args, { cwd, nodeFolder, env = {} }) {
  /** @type {NodeJS.ProcessEnv} */
  const clean = { ...process.env, ...env };
  for (const name of [
    'npm_config_prefix',
    'npm_config_local_prefix',
    'npm_config_global_prefix',
    'npm_config_ignore_scripts',
  ])
    delete clean[name];
  if (nodeFolder) clean.PATH = `${nodeFolder}${delimiter}${clean.PATH}`;
  return runCommand(
    'npm',
    [...args, '--prefix', cwd, '--no-audit', '--no-fund', '--loglevel', 'error'],
    { cwd, env: clean },
  );
}
