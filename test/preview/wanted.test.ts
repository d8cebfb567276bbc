import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinProviderNames } from '../../server/core/catalogs/provider-names.ts';
import { parseMarkdown } from '../../server/core/markdown/document.ts';
import { hasContentSigns } from '../../server/core/spec/content-signs.ts';
import { maybeContent } from '../../server/core/spec/maybe-content.ts';
import { maybeSpec } from '../../server/core/spec/maybe-spec.ts';
import { readSpec } from '../../server/core/spec/read-spec.ts';
import { contentTemplate } from '../../server/core/templates/content.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { cpuTime } from '../helpers/cpu-time.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { applyRandomEdit, randomEdit } from '../helpers/hostile-text.ts';
import { BUNDLE, SETTINGS } from '../helpers/preview.ts';
import { SPELLINGS } from '../helpers/spellings.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const CORPUS = ['noise', 'clean', 'content', 'whole', 'rules'].flatMap((group) =>
  readdirSync(`test/corpus/${group}`).map(
    (file) => [`${group}/${file}`, readFileSync(`test/corpus/${group}/${file}`, 'utf8')] as const,
  ),
);

/** As the client decides it before the server runs. */
function isWanted(text: string): boolean {
  return maybeSpec(text) || (maybeContent(text) && BUNDLE.isSpec(text, SETTINGS));
}

function isSpec(text: string): boolean {
  return checkText(text, ENVIRONMENT).reading.kind === 'spec';
}

/** Whether it would be one by its content, whatever the cheap look says. */
function hasSigns(text: string): boolean {
  const by = { by: 'content' } as const;
  return hasContentSigns(readSpec(parseMarkdown(text), contentTemplate, by, builtinProviderNames));
}

test.each(['as it stands', 'escaped', 'CRLF'])(
  '%s: a document wants the server exactly if it is a spec',
  (spelling) => {
    const spell = SPELLINGS[spelling] ?? String;
    const wrong = CORPUS.filter(([, text]) => isWanted(spell(text)) !== isSpec(spell(text)));
    expect(wrong.map(([name]) => name)).toEqual([]);
  },
);

test('whatever is a spec wants the server, and passes the cheap look', () => {
  const start = fc.constantFrom(...CORPUS.map(([, text]) => text));
  fc.assert(
    fc.property(start, fc.array(randomEdit, { maxLength: 12 }), (first, edits) => {
      const text = edits.reduce((before, edit) => applyRandomEdit(before, edit).text, first);
      if (isSpec(text)) expect(isWanted(text)).toBe(true);
      if (hasSigns(text)) expect(maybeContent(text)).toBe(true);
    }),
    { numRuns: RUNS, seed: Number(process.env.FUZZ_SEED ?? 20261127) },
  );
});

test('the cheap looks take no longer for a long text than they may while somebody waits', () => {
  const page = readFileSync('test/corpus/noise/user-guide-notifications.md', 'utf8');
  const text = page.replace(/\bFCM|Firebase\b/gi, 'it').repeat(100_000 / page.length);
  const times = Array.from({ length: 9 }, () =>
    cpuTime(() => {
      maybeSpec(text);
      maybeContent(text);
    }),
  );
  expect(Math.min(...times)).toBeLessThan(2);
});
