import type { Reading } from '../core/spec/detect.ts';
import type { DocumentFacts } from './document-facts.ts';

/** A round for the catalogs, one for what they lead to, one for the files; a fourth would be a mistake of ours. */
const MOST_ROUNDS = 5;

/** Loads everything that a document's spec needs to be judged with, before it is judged. Never rejects. */
export async function learnAll(facts: DocumentFacts, reading: Reading): Promise<void> {
  if (reading.kind !== 'spec') return;
  for (let round = 1; round < MOST_ROUNDS; round++) {
    if (!(await facts.learn(reading.spec))) return;
  }
}
