// Stands in for `@textlint/regexp-string-matcher` in the bundles. The rules of Secretlint compare what they
// find with the allow lists of their options, of which we give none; what compares is two thirds of their size.
export const matchPatterns = () => [];
