import { expect, test } from 'vitest';
import type { FileSystem } from '../../server/workspace/file-system.ts';
import { findReferencedFiles } from '../../server/workspace/references.ts';
import { MemoryFiles } from './config/memory-files.ts';

const ROOT = 'file:///ws/repo';
const DOCUMENT = `${ROOT}/packages/app/docs/integrations.md`;
const FILES = new MemoryFiles({
  [`${ROOT}/docs/01-BRD.md`]: '',
  [`${ROOT}/docs/My%20File.md`]: '',
  [`${ROOT}/packages/app/docs/nfr.md`]: '',
  [DOCUMENT]: '',
  'file:///ws/secret.md': '',
});

async function look(
  path: string,
  document = DOCUMENT,
  folders = [ROOT],
  files: FileSystem = FILES,
) {
  return (await findReferencedFiles([path], document, folders, files)).get(path);
}

const at = (path: string) => ({
  is: 'there',
  at: { uri: `${ROOT}/${path.replace(' ', '%20')}`, path },
});
const missing = { is: 'missing', nearMiss: undefined };

test.each([
  ['docs/01-BRD.md', at('docs/01-BRD.md')],
  ['/docs/01-BRD.md', at('docs/01-BRD.md')],
  ['docs/My File.md', at('docs/My File.md')],
  ['nfr.md', at('packages/app/docs/nfr.md')],
  ['./nfr.md', at('packages/app/docs/nfr.md')],
  ['docs/nfr.md', at('packages/app/docs/nfr.md')],
  ['../../../docs/01-BRD.md', at('docs/01-BRD.md')],
  ['repo/docs/01-BRD.md', at('docs/01-BRD.md')],
  ['docs/02-nfr.md', missing],
  ['docs/01-BRD.md/x.md', missing],
  ['/nfr.md', missing],
  ['docs/01-brd.md', { is: 'missing', nearMiss: 'docs/01-BRD.md' }],
  ['./NFR.md', { is: 'missing', nearMiss: './nfr.md' }],
  ['../../../Docs/01-brd.md', { is: 'missing', nearMiss: '../../../docs/01-BRD.md' }],
])('%s', async (path, fact) => {
  expect(await look(path)).toEqual(fact);
});

test.each(['memfs://mount', 'memfs://mount/', 'file:///'])(
  'the root of everything may be the workspace folder: %s',
  async (folder) => {
    const root = folder.replace(/\/?$/, '/');
    const files = new MemoryFiles({ [`${root}docs/a.md`]: '', [`${root}b.md`]: '' });
    const lookAt = (path: string) => look(path, `${root}docs/a.md`, [folder], files);
    expect(await lookAt('b.md')).toMatchObject({ is: 'there', at: { uri: `${root}b.md` } });
    expect(await lookAt('docs/a.md')).toMatchObject({ is: 'there', at: { path: 'docs/a.md' } });
    expect(await lookAt('docs/c.md')).toEqual(missing);
  },
);

test('nothing is looked for outside of the workspace folder', async () => {
  expect(await look('../../../../secret.md')).toBeUndefined();
  expect(await look('../../../../../../../etc/passwd.md')).toBeUndefined();
  expect(await look('/../secret.md')).toBeUndefined();
});

test('a document outside of every workspace folder: only what stands beside it is known', async () => {
  expect(await look('nfr.md', DOCUMENT, [])).toEqual({
    is: 'there',
    at: { uri: `${ROOT}/packages/app/docs/nfr.md`, path: 'nfr.md' },
  });
  expect(await look('docs/01-BRD.md', DOCUMENT, [])).toBeUndefined();
  expect(await look('nfr.md', 'untitled:Untitled-1', [ROOT])).toBeUndefined();
});

test('links are not followed, and what cannot be listed is not judged', async () => {
  const linked: FileSystem = {
    readFile: () => Promise.resolve(undefined),
    listFolder: async (uri) =>
      uri === ROOT
        ? [
            { name: 'docs', kind: 'link' },
            { name: 'closed', kind: 'folder' },
            { name: 'brd.md', kind: 'link' },
          ]
        : undefined,
  };
  const document = `${ROOT}/integrations.md`;
  expect(await look('docs/01-BRD.md', document, [ROOT], linked)).toBeUndefined();
  expect(await look('closed/01-BRD.md', document, [ROOT], linked)).toBeUndefined();
  expect(await look('brd.md', document, [ROOT], linked)).toEqual(at('brd.md'));
  expect(await look('nfr.md', document, [ROOT], linked)).toEqual(missing);
});

test('each folder is listed once, and a document names only so many files', async () => {
  const files = new MemoryFiles({ [`${ROOT}/docs/a.md`]: '', [DOCUMENT]: '' });
  const paths = Array.from({ length: 150 }, (_, i) => `docs/${i}.md`);
  const found = await findReferencedFiles(paths, `${ROOT}/spec.md`, [ROOT], files);
  expect(found.size).toBe(100);
  expect(files.reads).toBe(2);
});
