import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewPlugIn } from '../../client/preview/plug-in.ts';
import { readCorpus } from '../accuracy/corpus.ts';
import { exported } from '../helpers/exported.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { BUNDLE, markdownEngine, previewed, SETTINGS } from '../helpers/preview.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const NOISE = readCorpus(ROOT).filter(({ group }) => group === 'noise');

test.each(['README.md', 'CHANGELOG.md', 'ARCHITECTURE.md', 'docs/configuration.md'])(
  '%s is rendered as without us, byte for byte',
  (file) => {
    const { shown, plain } = previewed(readFileSync(ROOT + file, 'utf8'), SETTINGS, `/${file}`);
    expect(shown).toBe(plain);
  },
);

test.each(NOISE)('$name is rendered as without us, byte for byte', ({ text }) => {
  for (const spelt of [text, exported(text), text.replaceAll('\n', '\r\n')]) {
    const { shown, plain } = previewed(spelt);
    expect(shown).toBe(plain);
  }
});

test('a document that says so itself, or of which the settings say so, is left alone', () => {
  const text = readFixture('data-sync.md');
  const off = { ...SETTINGS, configured: { id: false, by: 'settings' } as const };
  for (const { shown, plain } of [
    previewed(text, off),
    previewed(`---\nintegration-spec: false\n---\n\n${text}`),
  ])
    expect(shown).toBe(plain);
});

test('tokens that others remember stay as they are, and are rendered the same again', () => {
  const md = markdownEngine(
    previewPlugIn({
      bundle: () => BUNDLE,
      settingsOf: () => SETTINGS,
      onError: (error) => {
        throw error;
      },
    }),
  );
  const text = readFixture('data-sync.escaped.md');
  const plain = markdownEngine();
  const tokens = md.parse(text, {});
  const before = JSON.stringify(tokens);
  expect(before).toBe(JSON.stringify(plain.parse(text, {})));
  const options = md.options as Parameters<typeof md.renderer.render>[1];
  const first = md.renderer.render(tokens, options, {});
  expect(first).not.toBe(plain.render(text));
  expect(md.renderer.render(tokens, options, {})).toBe(first);
  // The engine itself writes the names of headings into them.
  const withoutIds = JSON.stringify(tokens).replace(/,\["id","[^"]*"\]/g, '');
  expect(withoutIds).toBe(before);
});

test('a document is shown as it is while we are being loaded, and where we fail', () => {
  const text = readFixture('data-sync.escaped.md');
  const plain = markdownEngine().render(text);
  const errors: unknown[] = [];
  const host = { settingsOf: () => SETTINGS, onError: (error: unknown) => errors.push(error) };
  const failing = () => {
    throw new Error('broken');
  };
  const loading = markdownEngine(previewPlugIn({ ...host, bundle: () => undefined }));
  expect(loading.render(text)).toBe(plain);
  expect(errors).toEqual([]);
  const bundle = { decorate: failing, isSpec: failing };
  const broken = markdownEngine(previewPlugIn({ ...host, bundle: () => bundle }));
  expect(broken.render(text)).toBe(plain);
  expect(errors).toEqual([new Error('broken')]);
});
