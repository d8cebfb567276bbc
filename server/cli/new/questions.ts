import type { Ask } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/** A person, to be told something and to be asked. */
export interface Talk {
  readonly ask: Ask;
  /** Writes a line, or several. */
  say(text: string): Promise<void>;
  /** How many columns a line may have. */
  readonly columns: number;
}

/** Something to pick, by its word, its text, or its number. */
export interface Option {
  readonly word: string;
  readonly text: string;
}

/** The answer to a question. @throws UsageError where the person would rather not go on. */
export async function answerTo(question: string, { ask }: Talk): Promise<string> {
  const answer = await ask(question);
  if (answer === undefined) throw new UsageError('\nNothing was written.');
  return answer;
}

/** What an answer means; asks again, having said what was wrong, until it means something. */
export async function meaningOf<Meaning>(
  question: string,
  words: readonly string[],
  talk: Talk,
  read: (answer: string) => Meaning | Promise<Meaning>,
): Promise<Meaning> {
  for (;;) {
    const answer = await answerTo(question, { ...talk, ask: (text) => talk.ask(text, words) });
    try {
      return await read(answer);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      await talk.say(error.message);
    }
  }
}

/** The index of the option that a person picks; the first one by the Enter key alone. */
export async function pickFrom(
  what: string,
  options: readonly Option[],
  talk: Talk,
): Promise<number> {
  const width = Math.max(...options.map(({ word }) => word.length));
  const lines = options.map(({ word, text }, i) => `  ${i + 1}  ${word.padEnd(width)}  ${text}`);
  await talk.say(lines.join('\n'));
  const words = options.map(({ word }) => word);
  return meaningOf(`${what} (Enter: ${words[0]}): `, words, talk, (said) => {
    const word = said.toLowerCase() || '1';
    const at = options.findIndex(({ word: each, text }, i) =>
      [String(i + 1), each.toLowerCase(), text.toLowerCase()].includes(word),
    );
    if (at >= 0) return at;
    throw new UsageError(`There is no '${said}'.`);
  });
}

/** Words between commas, in lines of so many columns, each indented. */
export function listed(words: readonly string[], columns: number): string {
  const lines: string[] = [];
  let line = ' ';
  for (const [i, word] of words.entries()) {
    const next = ` ${word}${i < words.length - 1 ? ',' : ''}`;
    if (line.length + next.length >= columns && line !== ' ') {
      lines.push(line);
      line = ' ';
    }
    line += next;
  }
  return [...lines, line].join('\n');
}
