import { type CorpusDocument, readCorpus } from './corpus.ts';
import { type FixTrial, tryFixes } from './fixes.ts';
import { goldenTexts, staleGolden } from './golden.ts';
import { type Judgement, judge } from './judge.ts';
import { type Mutation, tryMutations } from './mutations.ts';
import { compareTwins, type TwinDifference } from './twins.ts';

/** Everything that is measured. */
export interface Measurement {
  readonly judgements: readonly Judgement[];
  readonly twins: readonly TwinDifference[];
  readonly fixes: readonly FixTrial[];
  readonly mutations: readonly Mutation[];
  readonly golden: ReadonlyMap<string, string>;
  /** Names of golden files that are not what they should be. */
  readonly stale: readonly string[];
}

/** The misspelt names of a run in the inner loop: a few hundred, always the same. */
const SAMPLE = { names: 200, editsPerName: 1, seed: 20261123 };
/** Those of a full run. */
const EVERYTHING = { editsPerName: 2, seed: 20261123 };

/** Runs the corpus. `root` is the repository's folder. */
export function measure(root: string, extent: 'sample' | 'full'): Measurement {
  const judgements = readCorpus(root).map(judge);
  const golden = goldenTexts(judgements);
  return {
    judgements,
    twins: judgements.flatMap((each) => compareTwins(each, extent)),
    fixes: judgements.flatMap(tryFixes),
    mutations: tryMutations(extent === 'full' ? EVERYTHING : SAMPLE),
    golden,
    stale: staleGolden(root, golden),
  };
}

/** The documents of `content` that are not seen to be about integrations, or are taken for more than that. */
export function undetected({ judgements }: Measurement): CorpusDocument[] {
  return judgements
    .filter(({ document, detectedBy }) => document.group === 'content' && detectedBy !== 'content')
    .map(({ document }) => document);
}
