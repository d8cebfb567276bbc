import { describe, expect, test } from 'vitest';
import { builtinCatalogs } from '../../../../server/core/catalogs/builtin.ts';
import { insertionsFor } from '../../../../server/core/features/insertions/catalogue.ts';
import { insertionsAt } from '../../../../server/core/features/insertions/insertions-at.ts';
import type { Spec } from '../../../../server/core/spec/spec.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import { plainText } from '../../../../server/core/text/draft.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { fillIn } from '../../../helpers/blank-values.ts';
import { documentWithout, isUnasked } from '../../../helpers/documents-without.ts';
import { readWith } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** What a blank that nobody has filled in yet may be found for; the last where an integration has no name yet. */
const OPEN = new Set([
  'placeholder',
  'unfilled-template',
  'not-applicable-reason',
  'unlisted-integration',
]);

const CASES = builtinTemplates.flatMap((template) =>
  insertionsFor(template, builtinCatalogs).map((insertion) => ({ template, insertion })),
);

describe.each(['as it stands', 'CRLF', 'escaped', 'bold headings', 'other bullets'])(
  '%s',
  (spelling) => {
    test.each(CASES.map((each) => [`${each.template.id} ${each.insertion.id}`, each] as const))(
      '%s is clean where it belongs',
      (_, { template, insertion }) => {
        const marked = SPELLINGS[spelling]?.(documentWithout(template, insertion)) ?? '';
        const cursor = Math.max(0, marked.indexOf('@@'));
        const text = marked.replace('@@', '');
        const environment = readWith(template.id);
        const { spec } = checkText(text, environment);
        const found = insertionsAt(spec as Spec, FACTS, cursor).find(
          (each) => each.insertion.id === insertion.id,
        );
        const isFree = found?.where === 'cursor';
        expect(isFree).toBe(isUnasked(template, insertion));
        if (!found || isFree) return;
        const { span, draft } = found.edit;
        const open = applyEdits(text, [{ span, newText: plainText(draft) }]);
        const filled = applyEdits(text, [{ span, newText: fillIn(draft) }]);
        const rules = (each: string) =>
          checkText(each, environment).findings.map(({ rule }) => rule);
        expect(rules(open).filter((rule) => !OPEN.has(rule))).toEqual([]);
        expect(checkText(filled, environment).findings.map(({ message }) => message)).toEqual([]);
      },
    );
  },
);
