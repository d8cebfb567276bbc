/**
 * Random numbers that are the same in every run (a linear congruential generator with the constants of
 * Numerical Recipes; good enough to vary texts).
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    /** @template T @param {readonly T[]} items @returns {T} */
    pick: (items) => /** @type {T} */ (items[Math.floor(next() * items.length)]),
    /** @param {number} low @param {number} high */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** @param {number} share between 0 and 1 */
    isHit: (share) => next() < share,
  };
}

/** @typedef {ReturnType<typeof randomFrom>} Random */
