import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../server/core/text/lines.ts';
import { composeChanges } from '../../server/lsp/content-changes.ts';
import { OpenDocument } from '../../server/lsp/open-document.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';
import { FIXTURES } from '../helpers/fixtures.ts';
import { applyRandomEdit, hostileText, randomEdit } from '../helpers/hostile-text.ts';

const settings = { numRuns: Number(process.env.FUZZ_RUNS ?? 200), seed: 20261123 };
const start = fc.oneof(fc.constantFrom(...FIXTURES.map(([, text]) => text)), hostileText);
const edits = fc.array(randomEdit, { minLength: 1, maxLength: 6 });

test('the index of an edited text is that of the text', () => {
  fc.assert(
    fc.property(start, edits, (first, list) => {
      let text = first;
      let lines = new LineIndex(text);
      for (const edit of list) {
        const next = applyRandomEdit(text, edit);
        text = next.text;
        lines = lines.edited(text, next.change);
        const fresh = new LineIndex(text);
        expect(lines.lineCount).toBe(fresh.lineCount);
        for (let line = 0; line <= fresh.lineCount; line++)
          expect(lines.lineStart(line)).toBe(fresh.lineStart(line));
      }
    }),
    settings,
  );
});

test('a document follows the changes of its client, some in ranges, some whole', () => {
  fc.assert(
    fc.property(start, fc.array(fc.tuple(edits, fc.boolean())), (first, notifications) => {
      const document = new OpenDocument('file:///a.md', 1, first);
      let text = first;
      for (const [list, isWhole] of notifications) {
        const changes = list.map((edit) => {
          const before = new LineIndex(text);
          const next = applyRandomEdit(text, edit);
          const { change } = next;
          const inserted = next.text.slice(change.start, change.newEnd);
          text = next.text;
          const range = {
            start: before.positionAt(change.start),
            end: before.positionAt(change.oldEnd),
          };
          return isWhole ? { text } : { range, text: inserted };
        });
        document.change(document.version + 1, changes);
        expect(document.text).toBe(text);
        const checked = document.check(ENVIRONMENT);
        expect(checked.findings.map(plain)).toEqual(
          checkText(text, ENVIRONMENT).findings.map(plain),
        );
      }
    }),
    { ...settings, numRuns: Math.ceil(settings.numRuns / 4) },
  );
});

test('two changes are as one', () => {
  fc.assert(
    fc.property(fc.string(), randomEdit, randomEdit, (text, one, other) => {
      const first = applyRandomEdit(text, one);
      const second = applyRandomEdit(first.text, other);
      const both = composeChanges(first.change, second.change);
      const made = text.slice(0, both.start) + second.text.slice(both.start, both.newEnd);
      expect(made + text.slice(both.oldEnd)).toBe(second.text);
    }),
    settings,
  );
});

function plain({ rule, span, message }: { rule: string; span: object; message: string }) {
  return { rule, span, message };
}
