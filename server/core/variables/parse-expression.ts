import { type AST, parseWithoutProcessing } from '@handlebars/parser';
import type { Expression } from '../catalogs/facts.ts';
import { rememberedByText } from '../text/remembered-by-text.ts';

/** Longer ones are no variables, and not worth the time. */
const LONGEST = 300;

/** Reads what stands between a variable's braces; undefined where Handlebars cannot. Never throws. */
export const parseExpression = rememberedByText((inner): Expression | undefined => {
  if (inner.length > LONGEST || /[{}]/.test(inner)) return undefined;
  let statements: readonly AST.Statement[];
  try {
    statements = parseWithoutProcessing(`{{${inner}}}`).body;
  } catch {
    return undefined;
  }
  const [statement] = statements;
  if (statements.length !== 1 || !statement) return undefined;
  return isMustache(statement) ? read(statement) : { name: '', values: [] };
});

function isMustache(statement: AST.Statement): statement is AST.MustacheStatement {
  return statement.type === 'MustacheStatement';
}

function read({ path, params, hash }: AST.MustacheStatement): Expression {
  const others = hash?.pairs.map(() => undefined) ?? [];
  return { name: pathOf(path) ?? '', values: [...params.map(pathOf), ...others] };
}

/** A path as written; undefined for a string, a number, an expression in parentheses. */
function pathOf(node: AST.Node): string | undefined {
  return node.type === 'PathExpression' ? (node as AST.PathExpression).original : undefined;
}
