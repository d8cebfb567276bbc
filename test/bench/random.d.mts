/** Random numbers that are the same in every run. */
export interface Random {
  pick<T>(items: readonly T[]): T;
  between(low: number, high: number): number;
  /** `share` between 0 and 1. */
  isHit(share: number): boolean;
}

export function randomFrom(seed: number): Random;
