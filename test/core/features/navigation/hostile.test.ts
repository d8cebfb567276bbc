import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definitionAt } from '../../../../server/core/features/navigation/definition.ts';
import { occurrencesAt } from '../../../../server/core/features/navigation/occurrences.ts';
import { renameAt, renameableAt } from '../../../../server/core/features/navigation/rename.ts';
import { outlineOf } from '../../../../server/core/features/outline/outline.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { readFixture } from '../../../helpers/fixtures.ts';
import { applyRandomEdit, randomEdit } from '../../../helpers/hostile-text.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../../helpers/property.ts';

const DOCUMENTS = [
  'data-sync.md',
  'data-sync.escaped.md',
  'external-integrations.md',
  'leftovers.md',
].map(readFixture);
const NAMES = ['other.name', 'other_name', 'Adyen', 'a', 'constructor', '__proto__'];

test(
  'whatever is done to a document: answers lie in the text, and edits can be applied',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENTS),
        fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
        fc.constantFrom(...NAMES),
        (document, edits, places, name) => {
          const text = edits.reduce((now, edit) => applyRandomEdit(now, edit).text, document);
          const { spec } = checkText(text, ENVIRONMENT);
          if (!spec) return;
          outlineOf(spec, FACTS);
          for (const place of places) {
            const at = Math.floor(place * text.length);
            for (const { start, end } of occurrencesAt(spec, FACTS, at))
              expect(0 <= start && start <= end && end <= text.length).toBe(true);
            definitionAt(spec, FACTS, at);
            const renaming = renameAt(spec, FACTS, at, name);
            const offered = renameableAt(spec, FACTS, at);
            if (renaming && 'edits' in renaming) applyEdits(text, renaming.edits);
            if (offered) expect(renaming).toBeDefined();
          }
        },
      ),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);
