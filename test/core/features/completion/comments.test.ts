import { describe, expect, test } from 'vitest';
import { checkCompletion, complete, labelsAt } from '../../../helpers/check-completion.ts';
import { dataSync, external } from '../../../helpers/completion-documents.ts';

const STRIPE = '- **Provider:** Stripe';
const doc = (comment: string) => dataSync(`${comment}\n${STRIPE}`);

describe('rule ids in a comment that hides findings', () => {
  test.each([
    [
      '<!-- integration-spec-disable-next-line $0 -->',
      '<!-- integration-spec-disable-next-line placeholder -->',
    ],
    [
      '<!-- integration-spec-disable-next-line pla$0 -->',
      '<!-- integration-spec-disable-next-line placeholder -->',
    ],
    [
      '<!-- integration-spec-disable-next-line $0-->',
      '<!-- integration-spec-disable-next-line placeholder -->',
    ],
    [
      '<!-- integration-spec-disable-next-line $0',
      '<!-- integration-spec-disable-next-line placeholder',
    ],
    [
      '<!-- integration-spec-disable-file empty-field, pl$0 -->',
      '<!-- integration-spec-disable-file empty-field, placeholder -->',
    ],
    [
      '\\<\\!-- integration-spec-disable-next-line $0 --\\>',
      '\\<\\!-- integration-spec-disable-next-line placeholder --\\>',
    ],
    [
      '\\<\\!-- integration-spec-disable-next-line pla$0',
      '\\<\\!-- integration-spec-disable-next-line placeholder',
    ],
  ])('%j', (before, after) => {
    checkCompletion(doc(before), 'placeholder', doc(after));
    checkCompletion(
      doc(before).replaceAll('\n', '\r\n'),
      'placeholder',
      doc(after).replaceAll('\n', '\r\n'),
    );
  });

  test('those that it names already are left out', () => {
    const labels = labelsAt(
      doc('<!-- integration-spec-disable-next-line placeholder $0 empty-field -->'),
    );
    expect(labels).not.toContain('placeholder');
    expect(labels).not.toContain('empty-field');
    expect(labels).toContain('missing-field');
  });

  test('nothing in a reason, behind the comment, and in code', () => {
    expect(
      labelsAt(doc('<!-- integration-spec-disable-file empty-field -- because $0 -->')),
    ).toEqual([]);
    expect(labelsAt(doc('<!-- integration-spec-disable-file empty-field --> $0'))).toEqual([]);
    expect(labelsAt(doc('```\n<!-- integration-spec-disable-file $0\n```'))).toEqual([]);
  });
});

describe('the words that begin one', () => {
  const NEXT = '<!-- integration-spec-disable-next-line  -->';
  test.each([
    ['<$0', NEXT],
    ['<$0>', NEXT],
    ['<!--$0', NEXT],
    ['<!-- $0', NEXT],
    ['<!-- int$0 -->', NEXT],
    ['\\<\\!-- $0 --\\>', '\\<\\!-- integration-spec-disable-next-line  --\\>'],
    ['\\<$0', '\\<\\!-- integration-spec-disable-next-line  --\\>'],
  ])('%j', (before, after) => {
    checkCompletion(doc(before), 'integration-spec-disable-next-line', doc(after));
  });

  test('above everything, where the open comment hides the document', () => {
    const text = `<!-- $0\n\n${external('')}`;
    expect(labelsAt(text)).toHaveLength(2);
  });

  test('there is more to choose between', () => {
    const [item] = complete(doc('<$0')).items;
    expect(item?.asksAgain).toBe(true);
    expect(item?.draft?.[1]).toEqual({ text: '', name: 'rules' });
  });

  test.each(['We pay <$0', 'a -- $0', '# x <!$0'])('nothing in %j', (line) => {
    expect(labelsAt(doc(line))).toEqual([]);
  });
});

describe('the front matter', () => {
  test.each([
    ['integration-spec: $0', 'integration-spec: data-sync'],
    ['integration-spec:$0', 'integration-spec: data-sync'],
    ['integration-spec: ext$0ernal', 'integration-spec: external-integrations'],
    ['title: x\nintegration-spec: "$0"', 'title: x\nintegration-spec: "data-sync"'],
  ])('%j', (before, after) => {
    const text = (line: string) => `---\n${line}\n---\n\n# A page\n`;
    const label = after.includes('external') ? 'external-integrations' : 'data-sync';
    checkCompletion(text(before), label, text(after));
    checkCompletion(
      text(before).replaceAll('\n', '\r\n'),
      label,
      text(after).replaceAll('\n', '\r\n'),
    );
  });

  test('the templates, and that it is none', () => {
    expect(labelsAt('---\nintegration-spec: $0\n---\n')).toEqual([
      'data-sync',
      'external-integrations',
      'false',
    ]);
  });

  test.each(['---\ntitle: $0\n---\n', '# x\n\nintegration-spec: $0\n', 'integration-spec: $0\n'])(
    'nothing in %j',
    (text) => {
      expect(labelsAt(text)).toEqual([]);
    },
  );
});
