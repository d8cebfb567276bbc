import type { Purpose } from '../server/core/catalogs/purpose.ts';
import type { Progress, ViewState } from '../server/core/features/view/spec-view.ts';
import type { Severity } from '../server/core/rules/rule.ts';

/** “1 error”, “3 errors”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** “412 bytes”, “1.2 KB”. */
export function bytes(n: number): string {
  if (n < 1024) return count(n, 'byte');
  return `${Number((n / 1024).toFixed(1))} KB`;
}

/** What integrations are for, in the order in which they are shown. */
export const PURPOSES: Readonly<Record<Purpose, string>> = {
  payment: 'Payment',
  email: 'E-mail',
  push: 'Push',
  realtime: 'Real-time',
  other: 'Other',
};

export const STATE_WORDS: Readonly<Record<ViewState | 'incomplete', string>> = {
  done: 'done',
  missing: 'missing',
  placeholder: 'placeholder',
  'not-applicable': 'not applicable',
  incomplete: 'incomplete',
};

/** “3 warnings”: how many findings of a severity there are. */
export function countFindings(n: number, severity: Severity): string {
  return severity === 'info' ? `${n} info` : count(n, severity);
}

/** How many things are asked for, whether or not they are there. */
export function askedFor(progress: Progress): number {
  return progress.done + leftToDo(progress) + progress['not-applicable'];
}

/** How many things are still to be written. */
export function leftToDo({ missing, placeholder }: Progress): number {
  return missing + placeholder;
}

/** What something is called; there is a word for what has no name, too. */
export function named(text: string): string {
  return text.trim() || 'unnamed';
}
