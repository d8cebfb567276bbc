/**
 * What a CommonJS module exports that asks for no other. It is run as a web extension host runs the extension
 * itself, and may be what that host allows it to be; `import()` and `importScripts` take no such module.
 */
export function evaluate(source: string): unknown {
  const module = { exports: {} as unknown };
  new Function('module', 'exports', source)(module, module.exports);
  return module.exports;
}
