import type { Path } from '../../core/templates/yaml/problem.ts';

/** A part of a YAML value, seen without whatever in it is bad. */
export class Part {
  readonly value: unknown;
  readonly path: Path;
  readonly #isBad: (path: Path) => boolean;

  constructor(value: unknown, path: Path, isBad: (path: Path) => boolean) {
    this.value = value;
    this.path = path;
    this.#isBad = isBad;
  }

  /** The value of a property; undefined where it is absent or bad. */
  property(name: string): Part | undefined {
    return this.properties().find(([key]) => key === name)?.[1];
  }

  /** The good properties of a mapping, in order; none for any other value. */
  properties(): [name: string, part: Part][] {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      return [];
    return Object.entries(this.value).flatMap(([name, value]) =>
      this.#child(name, value).map((part): [string, Part] => [name, part]),
    );
  }

  /** The good entries of a list, in order; none for any other value. */
  items(): Part[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.flatMap((value: unknown, index) => this.#child(index, value));
  }

  #child(step: string | number, value: unknown): Part[] {
    const path = [...this.path, step];
    return this.#isBad(path) ? [] : [new Part(value, path, this.#isBad)];
  }
}
