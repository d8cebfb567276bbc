const NAME = String.raw`[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*`;
const PLAIN = new RegExp(`^${NAME}$`);
/** Braces around anything else, or with a letter that may be a brace itself. */
const NOT_PLAIN = new RegExp(String.raw`\{\{(?!\{?[ \t]*${NAME}[ \t]*\}\})|&(?:#|l)|\{[*_~\x60]`);

/** Whether an expression is a name, or names with dots between, of which Handlebars has nothing to say. */
export function isPlain(inner: string): boolean {
  return PLAIN.test(inner);
}

/** Whether a Markdown text may hold an expression that is more than that; true rather too often. */
export function mayHoldExpressions(source: string): boolean {
  return NOT_PLAIN.test(source.replaceAll('\\', ''));
}
