import { expect, test } from 'vitest';
import { insertActionsAt } from '../../../../server/core/features/insertions/insert-actions.ts';
import {
  insertionsAt,
  plainInsertionsAt,
} from '../../../../server/core/features/insertions/insertions-at.ts';
import { insertionsOnLine } from '../../../../server/core/features/insertions/insertions-on-line.ts';
import { plainText } from '../../../../server/core/text/draft.ts';
import type { DraftEdit } from '../../../../server/core/text/draft-edit.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { readWith } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { FIXTURES } from '../../../helpers/fixtures.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** Between two places that are tried; a prime, so that every kind of place comes up. */
const STEP = 211;
const SPELT = ['as it stands', 'CRLF', 'escaped'];
const CASES = FIXTURES.flatMap(([file, text]) =>
  SPELT.map((spelling) => [file, spelling, text] as const),
);

/** A stand-in that was left would be seen by nobody, and saved. */
const LEFT = /\uE000/;

test.each(CASES)('%s, %s: anywhere, and in text that ends there', (file, spelling, text) => {
  const spelt = SPELLINGS[spelling]?.(text) ?? '';
  const environment = readWith(/external/.test(file) ? 'external-integrations' : 'data-sync');
  const whole = checkText(spelt, environment);
  for (let at = 0; at <= spelt.length; at += STEP) {
    for (const { markdown, spec } of [whole, checkText(spelt.slice(0, at), environment)]) {
      const apply = ({ span, draft }: DraftEdit) =>
        expect(applyEdits(markdown.text, [{ span, newText: plainText(draft) }])).not.toMatch(LEFT);
      if (spec) {
        for (const { edit } of insertionsAt(spec, FACTS, at)) apply(edit);
        for (const { edit } of insertActionsAt(spec, FACTS, at)) apply(edit);
        for (const { draft } of insertionsOnLine(spec, FACTS, at))
          expect(plainText(draft)).not.toMatch(LEFT);
      }
      const plain = plainInsertionsAt(markdown, at, { ...environment, catalogs: FACTS.catalogs });
      for (const { edit } of plain.slice(0, 20)) apply(edit);
    }
  }
});
