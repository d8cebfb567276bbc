import { expect, test } from 'vitest';
import { exported } from '../helpers/exported.ts';
import { FIXTURES, readFixture } from '../helpers/fixtures.ts';
import { previewed } from '../helpers/preview.ts';
import { shownInPreview } from '../helpers/shown-in-preview.ts';
import { allSpecs } from '../helpers/specs.ts';
import { SPELLINGS } from '../helpers/spellings.ts';

const SPECS = allSpecs();

function linesOf(html: string): number[] {
  return Array.from(html.matchAll(/ data-line="(\d+)"/g), ([, line]) => Number(line));
}

test.each(SPECS)('%s keeps its lines, in order, in each spelling', (_, text) => {
  for (const spelt of [text, exported(text), text.replaceAll('\n', '\r\n')]) {
    const { shown, plain } = previewed(spelt);
    const lines = linesOf(shown);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const all = new Set(linesOf(plain));
    expect(lines.filter((line) => !all.has(line))).toEqual([]);
  }
});

test.each(SPECS)('%s shows the same in the spelling of an export', (_, text) => {
  const names = (spelt: string) =>
    shownInPreview(previewed(spelt).shown).filter((each) => !/^(?:note|aside|json)/.test(each));
  expect(names(exported(text))).toEqual(names(text));
});

test.each(Object.entries(SPELLINGS))('the fixtures show the same: %s', (_, spell) => {
  for (const [, text] of FIXTURES)
    expect(shownInPreview(previewed(spell(text)).shown)).toEqual(
      shownInPreview(previewed(text).shown),
    );
});

test('whatever was shown before, a document is shown the same', () => {
  const text = readFixture('data-sync.escaped.md');
  const others = FIXTURES.map(([, other]) => other);
  for (const other of others) previewed(other);
  const fresh = previewed(text).shown;
  for (const at of [200, 500, 900, 1500]) {
    for (const other of [
      text.slice(0, at),
      `${text.slice(0, at)}x${text.slice(at)}`,
      text.slice(at),
    ]) {
      previewed(other);
      expect(previewed(text).shown).toBe(fresh);
    }
  }
});
