import type { READ_WITH } from '../edits/law.ts';

/** Edits after which a version was not read as it would have been afresh. `npm run fuzz -- edits` prints such a row. */
export const FOUND: readonly (readonly [readWith: keyof typeof READ_WITH, marked: string])[] = [
  ['what it looks like', 'a⟪1+\r⟫⟪2+\n⟫b'],
  [
    'what it looks like',
    '⟪1+# intégration\nBibliothèque: stripe\nAuthentication: l⟫⟪1-# Resend\nCore Email Triggers: B -**Dynamic Variable:** {{e}}⟫',
  ],
  // Below an empty element the parser reads on in another way than afresh.
  [
    'what it looks like',
    '- he mails of the potte⟪1+ry,⟫bscription.canceled` |\n  \n- \n  | Read a bill | `GET /v` |\n  \n  `plan.pa',
  ],
];
