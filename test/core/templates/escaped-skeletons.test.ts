import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meaningOf } from '../../../server/core/features/clean-up/meaning.ts';
import { parseMarkdown } from '../../../server/core/markdown/document.ts';
import { builtinTemplates } from '../../../server/core/templates/builtin.ts';
import { sectionSkeleton } from '../../../server/core/templates/skeleton.ts';
import type { Style } from '../../../server/core/templates/style.ts';
import type { SectionDefinition } from '../../../server/core/templates/template.ts';
import { PROPERTY } from '../../helpers/property.ts';

const CLEAN: Style = {
  newline: '\n',
  escaped: false,
  boldHeadings: false,
  numbered: { before: '', digits: 1, after: '. ', behindSymbol: false },
  bullet: '-',
  indent: 2,
  tabs: false,
  colon: 'inside',
  sectionLevel: 2,
};
const ESCAPED: Style = { ...CLEAN, escaped: true };

function says(definition: SectionDefinition, style: Style): string[] {
  return meaningOf(parseMarkdown(sectionSkeleton(definition, style, 2))).map((each) => each.says);
}

function checkSame(definition: SectionDefinition): void {
  expect(says(definition, ESCAPED)).toEqual(says(definition, CLEAN));
}

const SECTIONS = builtinTemplates.flatMap(({ sections }) => sections);

test('every section of our templates says the same, escaped or not', () => {
  for (const section of SECTIONS) checkSame(section);
});

/** What a team's own template may write into a skeleton. */
const PIECES = [
  'word',
  ' ',
  ' - ',
  '-',
  '- ',
  '* ',
  '+',
  '#',
  '1. ',
  '\n',
  '\n\n',
  '\n  - ',
  '**Label:** ',
  '[e.g., Stripe]',
  '[a_b](https://example.com/c_d)',
  '[a_b][c_d]',
  '![a_b](c_d.png)',
  '\n\n[c_d]: https://example.com/a_b\n\n',
  '{{first_name}}',
  'snake_case_',
  ' _one_two_ ',
  ' __bold_text__ ',
  '`a_b [c]`',
  '``a`_b``',
  '\n```\na_b [c]\n```\n',
  '\n~~~\na_b [c]\n~~~\n',
  'at <API_HOST>',
  'x <!-- a_b [c] - d -->',
  'x <https://example.com/a_b>',
  'https://example.com/a_b?[c]',
  'wss://api.[project].com/live_feed',
  'me_you@example.com',
  '\\_',
  '\\[x\\]',
  '&amp;',
  ' * ',
  ' _ ',
  '\n| a_b | c |\n| - | - |\n| [d] | e - f |\n',
  '\n- [ ] task_one\n- [x] done\n',
  '\n* * *\n',
  '\n- - -\n',
];

test('so does a skeleton of a team’s own', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, fc.constantFrom(...SECTIONS), (skeleton, label, section) => {
      const fields = section.fields.map((field) => ({
        ...field,
        label: label.replace(/\s+/g, ' '),
        skeleton,
      }));
      checkSame({ ...section, skeleton, fields });
    }),
    { ...PROPERTY, numRuns: PROPERTY.numRuns * 5 },
  );
});
