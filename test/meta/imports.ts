import { type Argument, type Expression, parseSync, Visitor } from 'oxc-parser';

/** Something that a module asks for, in whatever form. */
export interface Import {
  /** What is asked for; undefined where it is only known at run time. */
  readonly specifier: string | undefined;
  /** True where the compiler removes it. */
  readonly isType: boolean;
  /** Counted from 1. */
  readonly line: number;
}

const REFERENCE = /^\/\s*<reference\s+(?:path|types)\s*=\s*["']([^"']+)["']/;

/** Every import of a TypeScript module: static, side-effect, dynamic, re-export, type, `require` and reference comment. */
export function importsOf(text: string, file = 'module.ts'): Import[] {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (node: { start: number }, specifier: string | undefined, isType: boolean) =>
    imports.push({ specifier, isType, line: text.slice(0, node.start).split('\n').length });
  new Visitor({
    ImportDeclaration: (node) => {
      const isType =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every((one) => 'importKind' in one && one.importKind === 'type'));
      add(node, node.source.value, isType);
    },
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node, node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ImportExpression: (node) => add(node, textOf(node.source), false),
    TSImportType: (node) => add(node, textOf(node.source), true),
    TSImportEqualsDeclaration: (node) => {
      const { moduleReference } = node;
      if (moduleReference.type !== 'TSExternalModuleReference') return;
      add(node, textOf(moduleReference.expression), node.importKind === 'type');
    },
    CallExpression: (node) => {
      if (isRequire(node.callee)) add(node, textOf(node.arguments[0]), false);
    },
  }).visit(program);
  for (const comment of comments) {
    const specifier = REFERENCE.exec(comment.value)?.[1];
    if (specifier) add(comment, specifier, true);
  }
  return imports;
}

function textOf(node: Expression | Argument | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** `require(…)`, `module.require(…)`, `require.resolve(…)`. */
function isRequire(callee: Expression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return (
    callee.property.name === 'require' ||
    (callee.property.name === 'resolve' && isRequire(callee.object))
  );
}
