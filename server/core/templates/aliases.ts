import type { AliasesSource } from './template-source.ts';

/** "And", as the languages of our templates write it. */
const AND = /\s(?:und|y|et|e|dan|и)\s/;

/**
 * The aliases of a part in one list, whether written as such or by language, each with "&" for its "and",
 * too. Empty for none.
 */
export function aliasesOf({
  aliases = [],
}: {
  readonly aliases?: AliasesSource;
}): readonly string[] {
  return Object.values(aliases)
    .flat()
    .flatMap((alias) => (AND.test(alias) ? [alias, alias.replace(AND, ' & ')] : [alias]));
}
