import type { Folds } from './folds.ts';
import { type Kept, readKept } from './kept.ts';
import type { FromPage } from './messages.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: Kept): void;
};

const editor = acquireVsCodeApi();

/** What was kept of the page that was here before this one. */
export const kept = readKept(editor.getState());
let state = kept;

/** Tells the extension what a person wants. */
export function tell(message: FromPage): void {
  editor.postMessage(message);
}

/** Keeps something for the page that comes after this one. */
export function keep(change: Partial<Kept>): void {
  state = { ...state, ...change };
  editor.setState(state);
}

const opened = new Map(kept.folds);

/** What a person opens and closes, kept for the next page. */
export const keptFolds: Folds = {
  get: (key) => opened.get(key),
  set(key, isOpen) {
    opened.set(key, isOpen);
    keep({ folds: [...opened] });
  },
};
