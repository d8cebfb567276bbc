import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../fixtures/', import.meta.url);

/** The text of a whole document under test/fixtures. */
export function readFixture(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

/** All of them, by file name. */
export const FIXTURES: readonly (readonly [file: string, text: string])[] = readdirSync(FOLDER, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => [file, readFixture(file)] as const);
