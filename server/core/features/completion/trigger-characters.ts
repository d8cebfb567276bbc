/** The characters behind which something may belong, so that an editor asks by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [
  ' ',
  '#',
  '.',
  '/',
  '{',
  '`',
  '|',
  '<',
  '*',
  ':',
  '"',
];
