import { expect, test } from 'vitest';
import { filesIn, readText } from './sources.ts';

const MOST_LINES = 250;
const folders = ['server', 'client', 'view', 'tools'];
const sizes = folders
  .flatMap(filesIn)
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
  .map((path) => ({ path, lines: countLines(readText(path)) }));

/** The lines of a file. The two example documents of a rule are data, and are not counted. */
function countLines(text: string): number {
  const code = text.replace(/\n {4}examples: \{\n[\s\S]*?\n {4}\},/, '\n');
  return code.trimEnd().split('\n').length;
}

test('no source file is longer than a reader can take in', () => {
  expect(sizes.length).toBeGreaterThan(100);
  expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});

test('half of the product is in files that fit on a screen', async ({ annotate }) => {
  const product = sizes.filter(({ path }) => /^(?:server|client|view)\//.test(path));
  const lines = product.map((file) => file.lines).sort((a, b) => a - b);
  const median = lines[Math.floor(lines.length / 2)] ?? 0;
  await annotate(`${lines.length} files, median ${median} lines, longest ${lines.at(-1)}`);
  expect(median).toBeLessThanOrEqual(60);
});
