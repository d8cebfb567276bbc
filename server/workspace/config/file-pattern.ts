import picomatch from 'picomatch/posix';
import { expandBraces } from './braces.ts';

const MAX_LENGTH = 300;
const MAX_FOLDERS = 30;
const MAX_STARS = 3;

/** Says whether a path matches: relative to the configuration's folder, with `/`, not encoded. */
export type FilePattern = (path: string) => boolean;

/** Why a text is no file pattern, in words. */
export interface PatternProblem {
  readonly message: string;
}

type Segment = '**' | ((name: string) => boolean);

/**
 * Reads a file pattern (a glob). It comes with a workspace that may be hostile, and a glob made into one
 * regular expression can take longer than the universe has: so folders are matched one by one in linear
 * time, picomatch sees one name at a time with three `*` at most, and no extended globs or groups.
 */
export function parseFilePattern(text: string): FilePattern | PatternProblem {
  const fault = faultOf(text);
  if (fault) return { message: fault };
  const alternatives = expandBraces(text.replace(/^(?:\.?\/)+/, ''));
  if (!alternatives)
    return { message: `The pattern '${text}' has too many alternatives in braces.` };
  const patterns = alternatives.map((path) => segmentsOf(path.endsWith('/') ? `${path}**` : path));
  const tooMany = patterns.some((segments) => segments.length > MAX_FOLDERS);
  if (tooMany) return { message: `The pattern '${text}' has more than ${MAX_FOLDERS} folders.` };
  return (path) => {
    const names = path.split('/');
    return patterns.some((segments) => matches(segments, names));
  };
}

function faultOf(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `A pattern is longer than ${MAX_LENGTH} characters.`;
  if (text.trim() === '') return 'A pattern must not be empty.';
  if (text.includes('\\'))
    return `The pattern '${text}' holds a backslash: folders are separated by '/'.`;
  if (text.startsWith('!')) {
    return `The pattern '${text}' cannot be negated. Name these files under 'specs' with the value false.`;
  }
  if (text.split('/').includes('..'))
    return `The pattern '${text}' leaves the configuration's folder.`;
  if (text.split('/').some((name) => name !== '**' && starsIn(name) > MAX_STARS)) {
    return `The pattern '${text}' has more than ${MAX_STARS} '*' in one name.`;
  }
  return undefined;
}

function starsIn(name: string): number {
  return name.split('*').length - 1;
}

function segmentsOf(path: string): Segment[] {
  return path
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .map((name) =>
      name === '**'
        ? '**'
        : picomatch(literal(name), { dot: true, noextglob: true, nonegate: true, nobrace: true }),
    );
}

/** A name in which parentheses, bars, plus signs and braces mean themselves. */
function literal(name: string): string {
  return name.replace(/[()|+@{}]/g, '\\$&');
}

/** As wildcards in a string are matched: only the last `**` is ever tried again. Takes names times segments at most. */
function matches(segments: readonly Segment[], names: readonly string[]): boolean {
  let segment = 0;
  let name = 0;
  let retrySegment = -1;
  let retryName = 0;
  while (name < names.length) {
    const current = segments[segment];
    if (current === '**') {
      retrySegment = ++segment;
      retryName = name;
    } else if (current?.(names[name] as string)) {
      segment++;
      name++;
    } else if (retrySegment >= 0) {
      segment = retrySegment;
      name = ++retryName;
    } else return false;
  }
  while (segments[segment] === '**') segment++;
  return segment === segments.length;
}
