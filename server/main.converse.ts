import { createInterface } from 'node:readline';
import type { Converse } from './cli/host.ts';

/** Asks on standard error, so that what goes to standard output stays clean; Ctrl+C and Ctrl+D end the talk. */
export const converse: Converse = async (talk) => {
  let offered: readonly string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stderr,
    completer: (typed: string) => {
      const word = typed.toLowerCase();
      return [offered.filter((each) => each.toLowerCase().startsWith(word)), typed];
    },
  });
  lines.on('SIGINT', () => lines.close());
  const answers = lines[Symbol.asyncIterator]();
  try {
    return await talk(async (question, words = []) => {
      offered = words;
      lines.setPrompt(question);
      lines.prompt();
      const { value, done } = await answers.next();
      return done ? undefined : String(value).trim();
    });
  } finally {
    lines.close();
  }
};
