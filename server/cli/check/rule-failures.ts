/** Rules that threw. The others went on, but the report lacks what these would have found. */
export class RuleFailures {
  readonly #messages = new Set<string>();

  readonly onRuleError = (rule: string, error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#messages.add(`The rule '${rule}' failed, which is a mistake of ours: ${stack}`);
  };

  /** Each failure once. */
  get messages(): readonly string[] {
    return [...this.#messages];
  }
}
