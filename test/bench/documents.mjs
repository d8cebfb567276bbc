import { dataSync } from './data-sync.mjs';
import { externalIntegrations } from './external-integrations.mjs';

/** The two kinds of document that are measured, and how many lines one more of everything adds. */
export const SHAPES = {
  'data-sync': { make: dataSync, linesEach: 14 },
  'external-integrations': { make: externalIntegrations, linesEach: 43 },
};

/** @typedef {keyof typeof SHAPES} Shape */

/**
 * A document of about so many lines.
 * @param {Shape} shape
 * @param {number} lines
 * @param {number} [seed]
 */
export function documentOf(shape, lines, seed = 1) {
  const { make, linesEach } = SHAPES[shape];
  return make(Math.max(1, Math.round((lines - 30) / linesEach)), seed);
}

/** @param {string} text */
export function countLines(text) {
  return text.split('\n').length;
}
