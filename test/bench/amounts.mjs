// How much a run measures: the whole takes some ten minutes, the quick one two, on a machine that does nothing else.

/** Lines of a document, about. */
export const SIZES = [100, 2_000, 20_000];

export const AMOUNTS = {
  full: {
    typing: { keys: 300, fewest: 20, milliseconds: 8_000 },
    asking: { keys: 150, fewest: 10, milliseconds: 3_000 },
    starts: 5,
    worst: 7,
    specs: 1_000,
    repository: 20_000,
    rounds: 5,
    repositoryRounds: 3,
  },
  quick: {
    typing: { keys: 60, fewest: 5, milliseconds: 1_000 },
    asking: { keys: 40, fewest: 4, milliseconds: 500 },
    starts: 2,
    worst: 3,
    specs: 100,
    repository: 2_000,
    rounds: 2,
    repositoryRounds: 1,
  },
};

/** @typedef {(typeof AMOUNTS)['full']} Amounts */
