// What TypeScript declarations say: values of enums, literals of unions, members with a literal type.
import { pathIn, requirePackage, textIn } from '../packages.mjs';

let compiler;

/** The compiler, which comes with the SDKs: it is needed for nothing else. */
export function typescript() {
  compiler ??= requirePackage('typescript');
  return compiler;
}

/** The syntax tree of a file of a package. */
export function parse(packageName, file) {
  const text = textIn(packageName, file);
  if (text === undefined) throw new Error(`${pathIn(packageName, file)} is not there`);
  const ts = typescript();
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** All nodes of a tree for which a test holds, in order. */
export function* nodesIn(tree, test) {
  const stack = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (test(node)) yield node;
    const children = [];
    node.forEachChild((child) => {
      children.push(child);
    });
    stack.push(...children.reverse());
  }
}

/** Every string literal below the declaration of a name: an enum, a constant, a type. Each once, in order. */
export function literalsOf(packageName, file, ...names) {
  const ts = typescript();
  const declarations = [
    ...nodesIn(
      parse(packageName, file),
      (node) =>
        (ts.isEnumDeclaration(node) ||
          ts.isVariableDeclaration(node) ||
          ts.isTypeAliasDeclaration(node)) &&
        names.some((name) =>
          name instanceof RegExp ? name.test(node.name.getText()) : name === node.name.getText(),
        ),
    ),
  ];
  if (declarations.length === 0) throw new Error(`${packageName}/${file} declares no ${names}`);
  return [...new Set(declarations.flatMap((node) => stringsIn(node)))];
}

/** The string literals in a tree, in order, without the keys of objects. */
export function stringsIn(tree) {
  const ts = typescript();
  const isKey = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;
  return [...nodesIn(tree, (node) => ts.isStringLiteral(node) && !isKey(node))].map(
    ({ text }) => text,
  );
}

/** The interfaces of a file with a member whose type is a string literal: that string, and the comment above. */
export function membersOf(packageName, file, member) {
  const ts = typescript();
  const found = [];
  for (const node of nodesIn(parse(packageName, file), ts.isInterfaceDeclaration)) {
    for (const { name, type } of node.members) {
      if (name?.getText() !== member || !type || !ts.isLiteralTypeNode(type)) continue;
      found.push({ value: type.literal.text, interface: node.name.text, comment: commentOf(node) });
    }
  }
  return found;
}

/** The text of the documentation comment of a node; empty where it has none. */
export function commentOf(node) {
  const ts = typescript();
  const { comment } = node.jsDoc?.at(-1) ?? {};
  return typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? '');
}
