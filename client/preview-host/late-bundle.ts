import type { PreviewBundle } from '../preview/preview-bundle.ts';

/** Loads what reads a spec: at once where the host can, so that the first preview is right. */
export type LoadPreview = () => PreviewBundle | Promise<PreviewBundle>;

/** What is told of a bundle that was not there at once. */
export interface LateBundleListener {
  onLoaded(): void;
  onError(error: unknown): void;
}

/** The bundle that reads specs and decorates previews, loaded when it is first asked for, and only then. */
export class LateBundle {
  readonly #load: LoadPreview;
  readonly #listener: LateBundleListener;
  #bundle: PreviewBundle | undefined;
  #isAsked = false;
  #taking: Promise<void> | undefined;

  constructor(load: LoadPreview, listener: LateBundleListener) {
    this.#load = load;
    this.#listener = listener;
  }

  /** Undefined while it is being loaded, and for ever where that fails: previews are then as they are without us. */
  get(): PreviewBundle | undefined {
    if (!this.#isAsked) this.#ask();
    return this.#bundle;
  }

  /** The same, once it is loaded. */
  async whenLoaded(): Promise<PreviewBundle | undefined> {
    this.get();
    await this.#taking;
    return this.#bundle;
  }

  #ask(): void {
    this.#isAsked = true;
    try {
      const loaded = this.#load();
      if (loaded instanceof Promise) this.#taking = this.#take(loaded);
      else this.#bundle = loaded;
    } catch (error) {
      this.#listener.onError(error);
    }
  }

  async #take(loading: Promise<PreviewBundle>): Promise<void> {
    try {
      this.#bundle = await loading;
      this.#listener.onLoaded();
    } catch (error) {
      this.#listener.onError(error);
    }
  }
}
