import { createContext } from 'preact';

/** Which folds a person has opened or closed, by their keys; what is not in it is as the page likes it. */
export interface Folds {
  get(key: string): boolean | undefined;
  set(key: string, isOpen: boolean): unknown;
}

export const FoldsContext = createContext<Folds>(new Map());
