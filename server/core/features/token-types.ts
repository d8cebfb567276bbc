/** What is coloured; `muted` is the text of a section that does not apply. */
export const TOKEN_TYPES = ['event', 'variable', 'provider', 'notApplicable', 'muted'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];
