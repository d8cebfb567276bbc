import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml';
import { findFault } from './faults.ts';
import { tooDeepAt } from './nesting.ts';
import type { Path, TextProblem } from './problem.ts';

/** As long as a file of ours may be, in UTF-16 units; the longest template has a quarter of it. */
export const MAX_YAML_LENGTH = 131_072;

/** A YAML text, read: its value, and where each part of the value stands. */
export interface YamlSource {
  /** What the text says; undefined for an empty one. */
  readonly value: unknown;
  /** The offset of the value at the path, or of the nearest value above it that is there. */
  offsetOf(path: Path): number;
  /** The offset of the key itself; that of the value where the path does not end in a property. */
  keyOffsetOf(path: Path): number;
}

/**
 * Reads a YAML text that may be hostile: bounded in length, depth and aliases, in about linear time. Tags
 * are not obeyed, merge keys are ordinary keys. Gives the first thing that is wrong instead, and never throws.
 */
export function readYaml(text: string): YamlSource | TextProblem {
  if (text.length > MAX_YAML_LENGTH) {
    return { offset: 0, message: `The file is longer than ${MAX_YAML_LENGTH} characters.` };
  }
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { offset: deep, message: 'The file is nested too deeply.' };
  // `uniqueKeys` compares every key with every other, so the faults look for doubles instead.
  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const fault = findFault(document);
  if (fault) return fault;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return {
      value: value ?? undefined,
      offsetOf: (path) => startOf(walk(document, path).node),
      keyOffsetOf: (path) => startOf(walk(document, path).key ?? walk(document, path).node),
    };
  } catch {
    return {
      offset: 0,
      message: 'The aliases (`*name`) repeat too much of the file. Write it out, or share less.',
    };
  }
}

interface Place {
  readonly node: unknown;
  readonly key?: unknown;
}

function walk(document: Document, path: Path): Place {
  let place: Place = { node: document.contents };
  for (const part of path) {
    const node = isAlias(place.node) ? place.node.resolve(document) : place.node;
    if (isSeq(node)) place = { node: node.items[Number(part)] };
    else if (!isMap(node)) return place;
    else {
      const pair: Pair | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(part),
      );
      if (!pair) return place;
      place = { node: pair.value ?? pair.key, key: pair.key };
    }
  }
  return place;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
