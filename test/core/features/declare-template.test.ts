import { expect, test } from 'vitest';
import { declareTemplateEdit } from '../../../server/core/features/declare-template.ts';
import { parseMarkdown } from '../../../server/core/markdown/document.ts';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';

const ID = 'data-sync';

function declared(text: string, template: string | false): string {
  const edit = declareTemplateEdit(parseMarkdown(text), template);
  return edit ? applyEdits(text, [edit]) : text;
}

test.each<[what: string, before: string, after: string]>([
  ['no front matter', '# x\n', '---\nintegration-spec: data-sync\n---\n\n# x\n'],
  ['CRLF', '# x\r\n', '---\r\nintegration-spec: data-sync\r\n---\r\n\r\n# x\r\n'],
  ['nothing at all', '', '---\nintegration-spec: data-sync\n---\n\n'],
  ['other keys', '---\ntitle: x\n---\n', '---\nintegration-spec: data-sync\ntitle: x\n---\n'],
  ['an empty front matter', '---\n---\n', '---\nintegration-spec: data-sync\n---\n'],
  [
    'another value',
    '---\na: 1\nintegration-spec: x\nb: 2\n---\n',
    '---\na: 1\nintegration-spec: data-sync\nb: 2\n---\n',
  ],
  [
    'a value with a comment',
    '---\nintegration-spec: false  # not yet\n---\n',
    '---\nintegration-spec: data-sync  # not yet\n---\n',
  ],
  [
    'a quoted value',
    '---\nintegration-spec: "x y"\n---\n',
    '---\nintegration-spec: data-sync\n---\n',
  ],
  [
    'a quoted key',
    '---\n"integration-spec": x\n---\n',
    '---\n"integration-spec": data-sync\n---\n',
  ],
  ['no value', '---\nintegration-spec:\n---\n', '---\nintegration-spec: data-sync\n---\n'],
  [
    'no value, but a comment',
    '---\nintegration-spec: # which?\n---\n',
    '---\nintegration-spec: data-sync # which?\n---\n',
  ],
  [
    'CRLF and a value',
    '---\r\nintegration-spec: x\r\n---\r\n',
    '---\r\nintegration-spec: data-sync\r\n---\r\n',
  ],
  [
    'what it says already',
    '---\nintegration-spec: data-sync\n---\n',
    '---\nintegration-spec: data-sync\n---\n',
  ],
  [
    'a key that only begins so',
    '---\nintegration-specs: x\n---\n',
    '---\nintegration-spec: data-sync\nintegration-specs: x\n---\n',
  ],
])('%s', (_, before, after) => {
  expect(declared(before, ID)).toBe(after);
  const { reading } = checkText(after, ENVIRONMENT);
  expect(reading).toMatchObject({ kind: 'spec', spec: { template: { id: ID } } });
  expect(checkText(declared(before, false), ENVIRONMENT).reading).toEqual({
    kind: 'off',
    by: 'front-matter',
  });
});
