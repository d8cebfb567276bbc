// What the guided loop has found. `npm run fuzz -- rules` looks for more.
import { test } from 'vitest';
import { checkText } from '../../server/workspace/checked-document.ts';
import { FOUND } from '../fuzz/found/growth.ts';
import { checkRepeated } from '../fuzz/guided/growth.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';

test.each(FOUND)(
  'time grows with the length: %s',
  (_, head, unit) => {
    checkRepeated(head, unit, (text) => {
      for (const finding of checkText(text, ENVIRONMENT).findings) finding.fixes();
    });
  },
  60_000,
);
