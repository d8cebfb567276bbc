import { InvalidArgumentError } from 'commander';

/** The number that an option's argument is. @throws InvalidArgumentError for what is none, or too large. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}
