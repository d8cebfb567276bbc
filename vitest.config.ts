import { defineConfig } from 'vitest/config';
import { viteDataModules } from './tools/build/data-modules.mjs';

// `unit` is the inner loop: the core, in memory, no process. The others start what was built.
const project = (name: string, include: string[]) => ({
  plugins: [viteDataModules],
  test: {
    name,
    include,
    // Unit tests share nothing that one could change, and starting a worker for each file takes longer than they do.
    isolate: name !== 'unit',
    environment: 'node' as const,
    testTimeout: name === 'unit' ? 5_000 : 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/core/**/*.test.ts',
        'test/workspace/**/*.test.ts',
        'test/meta/**/*.test.ts',
      ]),
      project('hostile', ['test/hostile/**/*.test.ts']),
      project('accuracy', ['test/accuracy/**/*.test.ts']),
      project('protocol', ['test/lsp/**/*.test.ts']),
      project('cli', ['test/cli/**/*.test.ts']),
      project('bundles', ['test/bundles/**/*.test.ts']),
    ],
  },
});
