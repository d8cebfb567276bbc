/** Documents with a fix that broke a law. `npm run fuzz -- fixes` prints such a text. */
export const FOUND: readonly string[] = [];
