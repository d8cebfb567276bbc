// What a clean-up reads again and again must not be what costs most to read.
import { expect, test } from 'vitest';
import { cleanedUp } from '../helpers/clean-up.ts';

const HEAD =
  '---\nintegration-spec: data-sync\n---\n# T\n\n## 1. Integration Landscape Overview\n\na\\_b\n\n';
const lines = (words: string, times: number, newline = '\n') =>
  `${words.repeat(50)}${newline}`.repeat(times);

test.each([
  ['brackets on one line', '\\[x\\]'.repeat(200_000)],
  ['brackets in one paragraph', lines('\\[x\\]', 3_000)],
  ['brackets in many paragraphs', lines('\\[x\\]', 1_000, '\n\n')],
  ['links', lines('\\[x\\](y) ', 500)],
  ['brackets that never close', lines('\\[', 2_000, '\n\n')],
  ['stars', lines('\\*x\\* ', 1_000)],
  ['marks of code', lines(' \\`', 1_000, '\n\n')],
  ['escaped comments', '\\<\\!-- x \\--\\>\n'.repeat(10_000)],
  ['comments that never end', lines('\\<\\!-- x ', 200)],
  ['blanks before a word', `${' '.repeat(9_000)}x\n`.repeat(100)],
  ['bold headings', '### **2\\. x**\n\n'.repeat(5_000)],
])(
  '%s',
  (_, text) => {
    expect(cleanedUp(HEAD + text)).toContain('\na_b\n');
  },
  60_000,
);
