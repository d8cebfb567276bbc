/**
 * The id that a title or label gives: its Latin letters and digits in kebab-case ("Payment Flow" is
 * `payment-flow`). Empty where there are none, as in a Japanese title.
 */
export function idOf(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
