import type { Command } from 'commander';
import type { Host } from '../host.ts';

/** Adds `lsp` to the program. */
export function addLsp(program: Command, host: Host): void {
  program
    .command('lsp')
    .summary('start the language server')
    .description('Starts the language server, for editors, on standard input and output.')
    .option('--stdio', 'talk over standard input and output (there is no other way)')
    .action(() => host.serveLanguage());
}
