import type { Gate, Name } from './gates.mjs';

export class Figures {
  set(name: Name, value: number | undefined): void;
  get(name: Name): number | undefined;
}

export interface Verdict {
  readonly gate: Gate;
  readonly name: Name;
  readonly figure: number | undefined;
  readonly isMet: boolean;
}

/** One verdict for each gate, and for each shape of document where the gate is about documents. */
export function judge(
  gates: readonly Gate[],
  figures: Figures,
  shapes: readonly string[],
): Verdict[];

/** A Markdown table of all verdicts. */
export function verdictTable(verdicts: readonly Verdict[]): string;

/** One line: the gate, the figure, the limit. */
export function complaint(verdict: Verdict): string;
