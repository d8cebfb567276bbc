/** A number with its noun: `1 finding`, `2,000 findings`. */
export function counted(count: number, noun: string): string {
  const plural = count === 1 || noun === 'info' ? noun : `${noun}s`;
  return `${count.toLocaleString('en')} ${plural}`;
}
