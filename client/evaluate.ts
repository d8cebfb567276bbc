/**
 * What a CommonJS module exports that asks for no others than the given ones, by their names. It is run as a
 * web extension host runs the extension itself, and may be what that host allows it to be; `import()` and
 * `importScripts` take no such module.
 */
export function evaluate(source: string, modules: Readonly<Record<string, unknown>>): unknown {
  const module = { exports: {} as unknown };
  const require = (name: string) => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new Error(`There is no module '${name}' here.`);
  };
  new Function('module', 'exports', 'require', source)(module, module.exports, require);
  return module.exports;
}
