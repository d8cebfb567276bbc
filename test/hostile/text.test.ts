// Text that costs more than its length, where somebody is careless. The limits are generous: a slow machine
// takes seconds for what a careless reader takes minutes for.
import { expect, test } from 'vitest';
import { checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';

const HEAD =
  '---\nintegration-spec: data-sync\n---\n# T\n\n## 1. Integration Landscape Overview\n\n';

const MISSPELT =
  '\n## 2. Payment Gateway Integration\n\n- **Provider:** Stripe\n- **Required Webhook Events to Listen:**\n';

test.each([
  [
    'a hundred thousand findings',
    `${MISSPELT}${'  - chekout.session.completed: x\n'.repeat(100_000)}`,
  ],
  ['brackets on one line', '[x]'.repeat(100_000)],
  ['brackets in one paragraph', `${'[x]'.repeat(30)}\n`.repeat(4_000)],
  ['more list elements than a call has room for', '- **Provider:** a\n'.repeat(130_000)],
  ['more paragraphs than a call has room for', 'N/A\n\n'.repeat(130_000)],
  ['lists in lists', Array.from({ length: 2_000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['JSON that never ends', '{\n"a":\n\n'.repeat(10_000)],
  ['comments that never end', '<!-- '.repeat(50_000)],
  ['escaped comments', `${'\\<\\!-- x \\--\\> '.repeat(50)}\n`.repeat(300)],
  ['bold words in one paragraph', `${'**a** '.repeat(50)}\n`.repeat(1_000)],
  [
    'a wide table',
    `${'| a '.repeat(50)}|\n${'|---'.repeat(50)}|\n${`${'| N/A '.repeat(50)}|\n`.repeat(300)}`,
  ],
])(
  '%s',
  (_, text) => {
    const { spec, findings } = checkText(HEAD + text, ENVIRONMENT);
    expect(spec?.template.id).toBe('data-sync');
    for (const finding of findings) finding.fixes();
  },
  120_000,
);
