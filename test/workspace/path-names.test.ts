import { expect, test } from 'vitest';
import type { FileSystem } from '../../server/workspace/file-system.ts';
import { namesInFolder } from '../../server/workspace/path-names.ts';
import { MemoryFiles } from './config/memory-files.ts';

const DOCUMENT = 'file:///ws/docs/spec.md';
const FOLDERS = ['file:///ws'];
const files = new MemoryFiles({
  'file:///ws/README.md': '',
  'file:///ws/.git/config': '',
  'file:///ws/node_modules/x/y.md': '',
  'file:///ws/docs/spec.md': '',
  'file:///ws/docs/brd.md': '',
  'file:///ws/docs/deep%20er/a.md': '',
  'file:///other/secret.md': '',
});

async function names(folder: string, document = DOCUMENT, folders = FOLDERS): Promise<string[]> {
  const found = await namesInFolder(folder, document, folders, files);
  return found.map(({ name, kind, from }) => `${from}: ${name}${kind === 'folder' ? '/' : ''}`);
}

test('from the workspace’s root, then from the document’s folder, without hidden ones and the document', async () => {
  expect(await names('')).toEqual([
    'root: README.md',
    'root: docs/',
    'document: brd.md',
    'document: deep er/',
  ]);
});

test('in a folder, from either', async () => {
  expect(await names('docs/')).toEqual(['root: brd.md', 'root: deep er/']);
  expect(await names('deep er/')).toEqual(['document: a.md']);
  expect(await names('../')).toEqual(['document: README.md', 'document: docs/']);
  expect(await names('/docs/')).toEqual(['root: brd.md', 'root: deep er/']);
});

test.each(['../../', '../../other/', 'nowhere/', 'README.md/'])('nothing in %s', async (folder) => {
  expect(await names(folder)).toEqual([]);
});

test('a document outside of all folders sees what stands beside it', async () => {
  expect(await names('', DOCUMENT, [])).toEqual(['document: brd.md', 'document: deep er/']);
  expect(await names('', 'untitled:Untitled-1', [])).toEqual([]);
});

test('no link is followed', async () => {
  const linked: FileSystem = {
    readFile: () => Promise.resolve(undefined),
    listFolder: (uri) =>
      Promise.resolve(
        uri.endsWith('/ws')
          ? [{ name: 'out', kind: 'link' as const }]
          : [{ name: 'secret.md', kind: 'file' as const }],
      ),
  };
  expect(await namesInFolder('out/', 'file:///ws/a.md', FOLDERS, linked)).toEqual([]);
});
