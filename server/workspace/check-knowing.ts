import type { Reading } from '../core/spec/detect.ts';
import type { DocumentFacts } from './document-facts.ts';

/** A round for the catalogs, one for what they lead to, one for the files; a fourth would be a mistake of ours. */
const MOST_ROUNDS = 5;

/** Checks a document as often as it takes until everything is known that its spec needs. */
export async function checkKnowing<T extends { readonly reading: Reading }>(
  facts: DocumentFacts,
  check: () => T,
): Promise<T> {
  let checked = check();
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const { reading } = checked;
    if (reading.kind !== 'spec' || !(await facts.learn(reading.spec))) break;
    checked = check();
  }
  return checked;
}
