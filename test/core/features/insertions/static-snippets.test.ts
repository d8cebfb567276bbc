import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { fillIn } from '../../../helpers/blank-values.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { documentFor, partsOf, put, readSnippets } from '../../../helpers/snippet-documents.ts';

const FILE = 'snippets/integration-spec.code-snippets';
const snippets = readSnippets(readFileSync(FILE, 'utf8'));

/** What a blank that nobody has filled in yet may be found for; the last where an integration has no name yet. */
const OPEN = new Set([
  'placeholder',
  'unfilled-template',
  'not-applicable-reason',
  'unlisted-integration',
]);

test.each(snippets.map((snippet) => [snippet.prefix, snippet] as const))(
  '%s is clean where it belongs',
  (_, snippet) => {
    const marked = documentFor(snippet);
    expect(marked.match(/@@/g)).toHaveLength(1);
    const parts = partsOf(snippet.body);
    const open = put(
      marked,
      parts.map((part) => (typeof part === 'string' ? part : part.text)).join(''),
    );
    const found = checkText(open, ENVIRONMENT).findings.filter(({ rule }) => !OPEN.has(rule));
    expect(found.map(({ message }) => message)).toEqual([]);
    const filled = put(marked, fillIn(parts));
    expect(checkText(filled, ENVIRONMENT).findings.map(({ message }) => message)).toEqual([]);
  },
);

test('a blank says what it asks for, and picks from few enough to see', () => {
  for (const { body } of snippets) {
    for (const part of partsOf(body)) {
      if (typeof part === 'string') continue;
      expect(part.text).not.toBe('');
      expect(part.choices.length).toBeLessThan(40);
    }
  }
});
