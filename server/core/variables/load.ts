import type { ExpressionParser } from '../catalogs/facts.ts';

/**
 * Loads what reads template expressions: 33 KB of code that nothing needs before the first diagnostics, so
 * it is a chunk of its own.
 */
export async function loadExpressionParser(): Promise<ExpressionParser> {
  const { parseExpression } = await import('./parse-expression.ts');
  return parseExpression;
}
