import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Import } from './imports.ts';
import { LAYERS, type Layer } from './layers.ts';

/** What is wrong with an import of a file; undefined where it is allowed. Paths count from the repository. */
export function violation(file: string, { specifier, line }: Import): string | undefined {
  const layer = layerOf(file);
  const where = `${file}:${line}`;
  if (!layer) return `${where}: belongs to no layer`;
  if (specifier === undefined) return `${where}: imports what only the run knows`;
  if (!specifier.startsWith('.')) {
    const name = builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
    const isAllowed = layer.packages.some((allowed) => isWithin(name, allowed));
    return isAllowed ? undefined : `${where}: ${layer.name} must not import the package ${name}`;
  }
  const target = targetOf(file, specifier);
  const other = layerOf(target);
  if (!other) return `${where}: ${target} belongs to no layer`;
  const isOwn = other === layer && layer.self !== false;
  if (isOwn || layer.layers.includes(other.name) || layer.also?.includes(target)) return undefined;
  return `${where}: ${layer.name} must not import ${target} (${other.name})`;
}

/** The file that a relative import names. */
export function targetOf(file: string, specifier: string): string {
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
}

function layerOf(file: string): Layer | undefined {
  return LAYERS.find(({ files }) =>
    files.some((own) => (/[/.]$/.test(own) ? file.startsWith(own) : file === own)),
  );
}

function isWithin(name: string, allowed: string): boolean {
  return allowed.endsWith(':')
    ? name.startsWith(allowed)
    : name === allowed || name.startsWith(`${allowed}/`);
}
