// Several programs do the same, in turns, so that all of them have the same weather.

/** Compiling the hot code takes so many keys; a person has typed them before noticing anything. */
const UNCOUNTED = 30;
/** Keys of one turn. */
const TURN = 5;

/**
 * Where a key takes long, fewer of them tell as much.
 * @typedef {object} Amount
 * @property {number} keys
 * @property {number} fewest keys, however long they take
 * @property {number} milliseconds after which it is enough
 */

/**
 * Lets typists type in turns. The first key of a turn is not counted: meanwhile the others had the processor.
 * @param {readonly import('./typists.mjs').Typist[]} typists
 * @param {Amount} amount for each
 * @returns {Promise<number[][]>} what each measured
 */
export async function inTurns(typists, { keys, fewest, milliseconds }) {
  const runs = typists.map((type) => ({ type, times: /** @type {number[]} */ ([]), spent: 0 }));
  for (let waiting = runs; waiting.length > 0; ) {
    for (const run of waiting) await turn(run);
    waiting = waiting.filter(
      ({ times, spent }) =>
        times.length < keys + UNCOUNTED && (times.length < fewest || spent < milliseconds),
    );
  }
  return runs.map(({ times }) => counted(times));
}

/** @param {{ type: import('./typists.mjs').Typist, times: number[], spent: number }} run */
async function turn(run) {
  const started = performance.now();
  await run.type();
  for (let n = 0; n < TURN; n++) run.times.push(await run.type());
  run.spent += performance.now() - started;
}

/** @param {readonly number[]} times */
function counted(times) {
  return times.slice(Math.min(UNCOUNTED, Math.floor(times.length / 2)));
}

/**
 * The same for one question, without turns.
 * @param {Amount} amount
 * @param {(n: number) => Promise<{ milliseconds: number }>} ask
 */
export async function repeated({ keys, fewest, milliseconds }, ask) {
  const times = [];
  const started = performance.now();
  const isInTime = () => performance.now() - started < milliseconds;
  for (let n = 0; n < keys + UNCOUNTED && (n < fewest || isInTime()); n++)
    times.push((await ask(n)).milliseconds);
  return counted(times);
}
