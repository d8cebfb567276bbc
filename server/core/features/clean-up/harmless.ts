import { parseMarkdown } from '../../markdown/document.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import type { Candidate, Export } from './candidates.ts';
import { changedStatements } from './changed-statements.ts';
import { meaningOf } from './meaning.ts';

/** What is known of the candidates of one statement. */
interface Trial {
  accepted: Candidate[];
  /** Groups still to be tried; the first of them in the next round. */
  readonly open: Candidate[][];
}

/** How many characters are read again at most: of a long text fewer rounds, and a real document needs few. */
const MOST_READ = 4_000_000;
const MOST_ROUNDS = 60;
const LEAST_ROUNDS = 3;

/**
 * The candidates after whose edits the document says what it said, each statement as it stands: the text
 * is read again with all of them, and where a statement has changed, with half of its own, and so on. All
 * statements are tried at the same time, so a round costs one reading. `settled` are edits that are made
 * in any case, and whose places are not compared.
 */
export function harmless(
  document: Export,
  candidates: ReadonlyMap<number, readonly Candidate[]>,
  settled: readonly Edit[],
): Candidate[] {
  const { text, statements, owners } = document;
  const trials = new Map(
    [...candidates].map(([owner, own]): [number, Trial] => [
      owner,
      { accepted: [], open: [[...own]] },
    ]),
  );
  const changedBy = (chosen: readonly Candidate[]) => {
    const edits = [...settled, ...chosen.flatMap(({ edits }) => edits)];
    const after = meaningOf(parseMarkdown(applyEdits(text, edits)));
    const changed = changedStatements(statements, after, edits, settled);
    return new Set(Array.from(changed, (index) => owners[index] ?? -1));
  };
  const all = () => [...trials.values()];
  const rounds = Math.max(LEAST_ROUNDS, Math.min(MOST_ROUNDS, MOST_READ / (text.length + 1)));
  for (let round = 0; round < rounds && all().some(({ open }) => open.length > 0); round++) {
    const tried = all().flatMap(({ accepted, open }) => [...accepted, ...(open[0] ?? [])]);
    const changed = changedBy(tried);
    for (const [owner, trial] of trials) conclude(trial, !changed.has(owner));
    if (changed.size === 0 && all().every(({ open }) => open.length === 0)) return tried;
  }
  // A statement that was not tried to the end stays as it is, as it will the next time, too.
  for (const [owner, { open }] of trials) if (open.length > 0) trials.delete(owner);
  // What was left out of one statement may have held another together.
  for (let round = 0; round < LEAST_ROUNDS; round++) {
    const accepted = all().flatMap((trial) => trial.accepted);
    const changed = changedBy(accepted);
    if (changed.size === 0) return accepted;
    for (const owner of changed) trials.delete(owner);
  }
  return [];
}

/** Keeps the first open group, or halves it, or drops it where it is a single candidate. */
function conclude(trial: Trial, isHarmless: boolean): void {
  const group = trial.open.shift();
  if (!group) return;
  if (isHarmless) trial.accepted = [...trial.accepted, ...group];
  else if (group.length > 1) {
    const middle = group.length >> 1;
    trial.open.unshift(group.slice(0, middle), group.slice(middle));
  }
}
