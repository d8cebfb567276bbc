// The techniques that several SDKs share: names as literals of a declaration, or as the type of a member.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathIn, pinned } from '../packages.mjs';
import { literalsOf, membersOf } from './declarations.mjs';

/**
 * The literals of the declarations of a name, or of a pattern of names; `only` leaves out those that it does
 * not match. A `*` in the file's name stands for the hash that a bundler put there.
 */
export function literals({ package: name, file, of, license = 'MIT', only = /^/ }) {
  return () => ({
    events: eventsOf(
      filesLike(name, file)
        .flatMap((each) => literalsOf(name, each, of))
        .filter((value) => only.test(value)),
    ),
    sources: [{ package: pinned(name), file, license }],
  });
}

/** The literal types that a member has in the interfaces of a folder. */
export function members({ package: name, folder, member, interfaces = /^/, license = 'MIT' }) {
  return () => ({
    events: eventsOf(
      declarationsIn(name, folder).flatMap((file) =>
        membersOf(name, file, member)
          .filter((found) => interfaces.test(found.interface))
          .map(({ value }) => value),
      ),
    ),
    sources: [{ package: pinned(name), file: `${folder}/**/*.d.ts`, license }],
  });
}

/** The same in one file, with the comments of the interfaces. */
export function describedMembers({ package: name, file, member, license = 'MIT' }) {
  return () => ({
    events: Object.fromEntries(
      membersOf(name, file, member).map(({ value, comment }) => [value, { description: comment }]),
    ),
    sources: [{ package: pinned(name), file, license }],
  });
}

/** Several extractions as one. */
export function all(...extractions) {
  return () => {
    const results = extractions.map((extract) => extract());
    return {
      events: Object.assign({}, ...results.map(({ events }) => events)),
      sources: results.flatMap(({ sources }) => sources),
    };
  };
}

function filesLike(name, file) {
  if (!file.includes('*')) return [file];
  const [start, end] = file.split('*');
  return readdirSync(pathIn(name, dirname(file)))
    .map((each) => `${dirname(file)}/${each}`)
    .filter((each) => each.startsWith(start) && each.endsWith(end))
    .sort();
}

function declarationsIn(name, folder) {
  return readdirSync(pathIn(name, folder), { recursive: true })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}

function eventsOf(values) {
  return Object.fromEntries(values.map((value) => [value, {}]));
}
