import { test } from 'vitest';
import { cleanUpEdits } from '../../../../server/core/features/clean-up/clean-up.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { exported } from '../../../helpers/exported.ts';
import { readWith } from '../../../helpers/environment.ts';
import { readFixture } from '../../../helpers/fixtures.ts';
function time(name: string, text: string) {
  const t0 = performance.now();
  const { spec } = checkText(text, readWith('data-sync'));
  const t1 = performance.now();
  const n = cleanUpEdits(spec!).length;
  const t2 = performance.now();
  console.log(name, text.length, text.split('\n').length, 'read', Math.round(t1 - t0), 'clean', Math.round(t2 - t1), n);
}
test('x', () => {
  const one = readFixture('seeds/data-sync.md');
  time('warm', one); time('warm', one);
  const big = Array.from({ length: 25 }, () => one).join('\n');
  time('2000', big);time('2000', big + ' ');
  time('list', `## 2. Payment Gateway Integration\n\n${'* **a\\_b:** \\[c\\] \\*d\\* 1\\. \\<div\\> \\[x\\](y)\n'.repeat(2000)}`);
  time('xs', '\\[x\\]'.repeat(170_000));
  time('xs lines', ('\\[x\\]'.repeat(20) + '\n').repeat(8500));
  time('xs paras', ('\\[x\\]'.repeat(20) + '\n\n').repeat(8500));
  time('xs para 3000', (('\\[x\\]'.repeat(100) + '\n').repeat(29) + '\n').repeat(58));
  time('links', (('\\[x\\](y)'.repeat(100) + '\n').repeat(29) + '\n').repeat(40));
  time('stars', (('\\*x\\* '.repeat(100) + '\n').repeat(29) + '\n').repeat(50));
  time('under', (('\\_x\\_ '.repeat(100) + '\n').repeat(29) + '\n').repeat(50));
  time('open', (('\\['.repeat(1000) + '\n\n')).repeat(500));
  time('lt', ((' \\<'.repeat(1000) + '\n\n')).repeat(300));
  time('ticks', ((' \\`'.repeat(1000) + '\n\n')).repeat(300));
  time('comments', '\\<\\!-- x \\--\\>\n'.repeat(50000));
  time('comment open', '\\<\\!-- x '.repeat(50000));
  time('comment open', ('\\<\\!-- x '.repeat(500) + '\n').repeat(200));
  time('blanks', (' '.repeat(9000) + 'x\n').repeat(100));
  time('blanks', 'a\\_b\n' + (' '.repeat(9000) + '\n').repeat(100));
  time('bold', '## **2\\. x**\n'.repeat(50000));
}, 600000);
