import { defineConfig } from 'vitest/config';
import { viteDataModules } from './tools/build/data-modules.mjs';

/** Tests that try a thing in hundreds of ways: too long for the inner loop. */
const THOROUGH = [
  'test/core/catalogs/catalog-data.test.ts',
  'test/core/catalogs/event-suggestion.test.ts',
  'test/core/features/blanks.test.ts',
  'test/core/features/clean-up/exports.test.ts',
  'test/core/features/hover/everything.test.ts',
  'test/core/features/insertions/anywhere.test.ts',
  'test/core/features/insertions/clean.test.ts',
  'test/core/features/navigation/rename-back.test.ts',
  'test/core/features/new-document/clean.test.ts',
  'test/core/features/not-applicable/mark-and-back.test.ts',
  'test/core/features/view/work.test.ts',
  'test/core/fixes.test.ts',
  'test/core/incremental.test.ts',
  'test/core/rules/insertions.test.ts',
  'test/core/rules/missing-section.test.ts',
  'test/core/rules/payload-mutations.test.ts',
  'test/core/spec/content-labels.test.ts',
  'test/core/spec/escapes.test.ts',
  'test/core/spec/maybe-spec.test.ts',
  'test/core/spec/swallowed.test.ts',
  'test/core/templates/escaped-skeletons.test.ts',
  'test/core/templates/parse.test.ts',
  'test/meta/dependencies.test.ts',
  'test/meta/expressions.test.ts',
  'test/fuzz/**/*.test.ts',
  'test/preview/everything.test.ts',
];

/** What editors ask for stands on everything else, and is tried in each spelling. */
const FEATURES = ['test/core/features/**/*.test.ts', 'test/preview/**/*.test.ts'];

/** They share nothing that one could change, and starting a worker for each file takes longer than they do. */
const SHARING = ['unit', 'features', 'thorough'];

// `unit` is the inner loop, `features` and `thorough` the same with more patience: the core, in memory, no
// process. The last three start what was built.
const project = (name: string, include: string[], exclude: string[] = []) => ({
  plugins: [viteDataModules],
  test: {
    name,
    include,
    exclude,
    isolate: !SHARING.includes(name),
    environment: 'node' as const,
    testTimeout: name === 'unit' ? 5_000 : 60_000,
  },
});

/** The browser is installed once, before the files that want it run side by side. */
function withBrowser({ test, ...rest }: ReturnType<typeof project>) {
  return {
    ...rest,
    test: { ...test, globalSetup: 'test/browser/install.ts', hookTimeout: 60_000 },
  };
}

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        [
          'test/client/**/*.test.ts',
          'test/core/**/*.test.ts',
          'test/workspace/**/*.test.ts',
          'test/view/**/*.test.{ts,tsx}',
          'test/meta/**/*.test.ts',
          'test/bench/**/*.test.ts',
        ],
        [...THOROUGH, ...FEATURES],
      ),
      project('features', FEATURES, THOROUGH),
      project('thorough', THOROUGH),
      project('hostile', ['test/hostile/**/*.test.ts']),
      project('accuracy', ['test/accuracy/**/*.test.ts']),
      project('protocol', ['test/lsp/**/*.test.ts']),
      project('cli', ['test/cli/**/*.test.ts']),
      withBrowser(project('browser', ['test/browser/**/*.test.ts'])),
      project('bundles', ['test/bundles/**/*.test.ts']),
    ],
  },
});
