import fc from 'fast-check';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import { fieldSkeleton, sectionSkeleton } from '../../server/core/templates/skeleton.ts';
import type { Style } from '../../server/core/templates/style.ts';

/** Values that a spec may hold, and that Markdown could take for something else. */
const VALUES = [
  'Stripe',
  'SendGrid',
  'FCM',
  'payment_intent.succeeded',
  'customer.subscription.deleted: end access_now',
  '{{first_name}}, {{_hidden_}}',
  'user_id and __init__ and snake_case_',
  '*bold* and **strong**, 3 * 4, 5*6',
  '[Another Event based on BRD]',
  '[text](https://example.com/a_b)',
  '[a]: b',
  '[^1] and [1] and [ ] and [x]',
  '[x] done',
  '![alt](one.png)',
  '<div>, <API_HOST>, a < b > c, <!-- note -->',
  '&amp; &copy; & &lt;b&gt;',
  '`code_x` and ``a`b``',
  '~5 minutes, ~~gone~~, ~x~',
  'https://api.example.com/v1/users_all?x=[1]',
  'me_and_you@example.com',
  '2. two',
  '1) one',
  '- dash',
  '+ plus',
  '> quote',
  '# no heading, #4, C#',
  '---',
  '===',
  '```',
  '| a | b |',
  'a | b',
  '$5 and $x$',
  'C:\\new\\_path \\ end\\',
  '“quoted” it’s 10\u00a0MB a\u00a0b',
  '\u{1f4b3} 💳_pay [💳]',
  'TBD',
  'N/A',
  'Not applicable for MVP',
  'every 30 seconds',
  'wss://api.[projectname].com/live',
  'POST /v1/charges/{charge_id}',
  '429 Too Many Requests',
  '{ "a_b": [1] }',
  '{#anchor}',
  '!important! :smile: @team',
  '',
];

/** Whole lines and blocks that may stand between others. */
const BLOCKS = [
  '<!-- AI INSTRUCTION: say which_one - soon -->',
  '<!-- integration-spec-disable-next-line placeholder -->',
  '| a_b | [c] |\n| --- | --- |\n| 1. | <d> |\n| `x\\|y` | z_1 |',
  '```json\n{\n  "message": {\n    "token": "user_token",\n    "data": { "a_b": "[c]" }\n  }\n}\n```',
  '> quoted_text [with] 1. number\n> - list_item',
  '1. one_two\n2. [three]\n   - four_five',
  '- [ ] open_task\n- [x] done_task',
  'one_two  \nthree [four]\n5. six',
  '[label]: https://example.com/a_b',
  '[label] and [other]',
  '### Stripe_EU: [details]',
  '<div title="a_b">\nraw_html\n</div>',
  '    indented_code [x]',
  '* * *',
];

const STYLE: Style = {
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

const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const block = fc.oneof(fc.constantFrom(...BLOCKS), value);

/** A document of one of our templates, with values of all kinds in the place of placeholders. */
export const randomSpec: fc.Arbitrary<string> = fc
  .record({
    template: fc.constantFrom(...builtinTemplates),
    values: fc.array(value, { minLength: 1, maxLength: 60 }),
    blocks: fc.array(fc.tuple(fc.nat(), block), { maxLength: 6 }),
    left: fc.array(fc.nat({ max: 8 }), { maxLength: 3 }),
    reshaped: fc.constantFrom<Partial<Style>>({}, { bullet: '*' }, { colon: 'outside', indent: 4 }),
  })
  .map(({ template, values, blocks, left, reshaped }) => {
    const style = { ...STYLE, ...reshaped };
    const parts = [
      `# ${template.title}`,
      ...template.metadata.map((field) => fieldSkeleton(field, style)),
      ...template.sections
        .filter((_, i) => !left.includes(i))
        .map((section) => sectionSkeleton(section, style, 2)),
    ];
    let used = 0;
    const filled = parts
      .join('\n\n')
      .replace(/\[[^[\]\n]*\]/g, (open) => (used < values.length ? (values[used++] ?? '') : open))
      .split('\n\n');
    for (const [at, text] of blocks) filled.splice(1 + (at % filled.length), 0, text);
    return `${filled.join('\n\n')}\n`;
  });
