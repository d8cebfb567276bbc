import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CheckedDocument,
  checkEdited,
  checkText,
} from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT, readWith } from '../helpers/environment.ts';
import { FIXTURES } from '../helpers/fixtures.ts';
import { applyRandomEdit, hostileText, randomEdit } from '../helpers/hostile-text.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../helpers/property.ts';
import { shape } from '../helpers/shape.ts';

const fixtures = FIXTURES.map(([, text]) => text);
const environments = [ENVIRONMENT, readWith('data-sync'), readWith('external-integrations')];
const start = fc.oneof(
  fc.constantFrom(...fixtures, ...fixtures.map((text) => text.replaceAll('\n', '\r\n'))),
  hostileText,
);

test(
  'an edited document is what a fresh reading of its text would be',
  () => {
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(...environments),
        fc.array(randomEdit, { minLength: 1, maxLength: 8 }),
        (first, environment, edits) => {
          let text = first;
          let edited = checkText(text, environment);
          for (const edit of edits) {
            const next = applyRandomEdit(text, edit);
            text = next.text;
            edited = checkEdited(edited, text, next.change, environment);
            expect(whole(edited)).toEqual(whole(checkText(text, environment)));
          }
        },
      ),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);

function whole({ markdown, reading, spec, findings }: CheckedDocument) {
  return {
    masked: markdown.masked,
    blocks: markdown.blocks.map(({ tree, name, start: from, end }) => [
      name,
      from,
      end,
      tree.toString(),
    ]),
    kind: reading.kind,
    shape: shape(spec),
    findings: findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes() })),
  };
}
