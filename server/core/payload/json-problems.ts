import type { Edit } from '../text/edit.ts';
import { isFreedom, type JsonProblem, type JsonProblemKind } from './json.ts';

/** What recurs in a text because its author writes so: the first place stands for all. */
const HABITS: ReadonlySet<JsonProblemKind> = new Set([
  'single-quotes',
  'smart-quotes',
  'unquoted-key',
  'foreign-word',
  'bad-escape',
  'markdown-escape',
  'control-character',
  'comment',
  'ellipsis',
  'placeholder',
  'http-head',
  'several-values',
]);

/** More errors than these are noise: mending the first ones shows the rest. */
const MOST_ERRORS = 4;

interface Found {
  readonly problem: Omit<JsonProblem, 'count' | 'edits'>;
  readonly edits: Edit[];
  count: number;
}

/** Collects problems while a text is read, those of one habit as one. */
export class JsonProblems {
  readonly #text: string;
  readonly #found: Found[] = [];
  readonly #habits = new Map<JsonProblemKind, Found>();

  constructor(text: string) {
    this.#text = text;
  }

  add(kind: JsonProblemKind, start: number, end: number, ...edits: Edit[]): void {
    const habit = this.#habits.get(kind);
    if (habit) {
      habit.count++;
      for (const edit of edits) habit.edits.push(edit);
      return;
    }
    const problem = { kind, start, end, text: this.#text.slice(start, end) };
    const found = { problem, edits, count: 1 };
    this.#found.push(found);
    if (HABITS.has(kind)) this.#habits.set(kind, found);
  }

  get isSound(): boolean {
    return this.#found.every(
      ({ problem: { kind } }) => isFreedom(kind) || kind === 'duplicate-key',
    );
  }

  /**
   * In order of their start. Where reading stopped on a line on which something else is wrong, that is the
   * cause, and what would mend it is not sure any more.
   */
  build(): JsonProblem[] {
    let errors = 0;
    const shown = this.#found.filter(
      ({ problem }) => isFreedom(problem.kind) || errors++ < MOST_ERRORS,
    );
    const stop = this.#found.find(({ problem }) => problem.kind === 'unexpected');
    const causes = new Set(shown.filter((found) => stop && this.#isCause(found, stop)));
    return shown
      .filter((found) => found !== stop || causes.size === 0)
      .map((found) => ({
        ...found.problem,
        edits: stop && this.#isUnsure(found, stop) ? [] : found.edits,
        count: found.count,
      }))
      .sort((a, b) => a.start - b.start);
  }

  /** Whether one of the places that it would mend stands on the line where reading stopped. */
  #isUnsure(found: Found, stop: Found): boolean {
    return found.edits.some(({ span }) =>
      this.#isCause({ ...found, problem: { ...found.problem, start: span.start } }, stop),
    );
  }

  #isCause({ problem: { kind, start } }: Found, { problem: stop }: Found): boolean {
    if (start >= stop.start || isFreedom(kind)) return false;
    return !/[\r\n]/.test(this.#text.slice(start, stop.start));
  }
}
