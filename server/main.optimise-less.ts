import { setFlagsFromString } from 'node:v8';

/**
 * Has the engine make fast code only of what runs very often, as in a run over many rules nearly nothing does:
 * making it took a third of the time of a check of 1,000 specs, and of that from a server's start to the first
 * findings of a long document. Keys cost the same. Does nothing in versions of the engine in which nobody has
 * measured it, as they may lack the flag.
 */
export function optimiseLess(): void {
  if (process.versions.v8.startsWith('11.3.')) setFlagsFromString('--interrupt-budget=600000');
}
