/** How the words of a name are joined. */
export type NameStyle = 'snake' | 'camel' | 'pascal' | 'kebab' | 'upper';

const STYLES: readonly (readonly [NameStyle, RegExp])[] = [
  ['snake', /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/],
  ['kebab', /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/],
  ['upper', /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/],
  ['camel', /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)+$/],
  ['pascal', /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*$/],
];

/** How a style is called, with an example. */
export const STYLE_NAMES: Readonly<Record<NameStyle, string>> = {
  snake: 'snake_case',
  camel: 'camelCase',
  pascal: 'PascalCase',
  kebab: 'kebab-case',
  upper: 'UPPER_CASE',
};

/**
 * The style of a name, or of a path: that of its first part that has one. Undefined where a single
 * lower-case word, a single word in capitals, or a mixture tells of none.
 */
export function nameStyle(path: string): NameStyle | undefined {
  for (const part of path.slice(0, 200).split(/[./]/)) {
    const style = STYLES.find(([, pattern]) => pattern.test(part))?.[0];
    if (style) return style;
  }
  return undefined;
}

/** A path with each part that has a style in another one. */
export function inNameStyle(path: string, style: NameStyle): string {
  return path.replace(/[\w-]+/g, (part) => (nameStyle(part) ? join(wordsOf(part), style) : part));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .map((word) => word.toLowerCase());
}

function join(words: readonly string[], style: NameStyle): string {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  switch (style) {
    case 'snake':
      return words.join('_');
    case 'kebab':
      return words.join('-');
    case 'upper':
      return words.join('_').toUpperCase();
    case 'camel':
      return words.map((word, i) => (i === 0 ? word : capital(word))).join('');
    case 'pascal':
      return words.map(capital).join('');
  }
}
