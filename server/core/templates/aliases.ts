import type { AliasesSource } from './template-source.ts';

/** The aliases of a part in one list, whether written as such or by language. Empty for none. */
export function aliasesOf({
  aliases = [],
}: {
  readonly aliases?: AliasesSource;
}): readonly string[] {
  return Object.values(aliases).flat();
}
