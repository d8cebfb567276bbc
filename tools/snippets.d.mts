import type { StaticSnippet } from '../server/core/features/insertions/static-snippets.ts';

export declare function snippetFiles(
  insertions: readonly StaticSnippet[],
  read: (path: string) => string | undefined,
): Map<string, string>;
