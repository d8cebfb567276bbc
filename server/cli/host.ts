import type { Options } from 'globby';
import type { ReadCatalog } from '../workspace/described-catalog.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import type { ExitCode } from './exit-code.ts';

/** What a path leads to, links followed; `other` is a pipe, a device or a socket. */
export type PathKind = 'file' | 'folder' | 'other';

/** The command line's door to the process and the disk. Paths are absolute; failures reject with Node's errors. */
export interface Host {
  /** The absolute path of the working directory. */
  readonly cwd: string;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  /** Files by URI, for the configuration. */
  readonly files: FileSystem;
  /** Undefined where there is nothing at the path. */
  kindOf(path: string): Promise<PathKind | undefined>;
  /** Where a path leads in the end, links followed; undefined where it leads nowhere. */
  realPath(path: string): Promise<string | undefined>;
  /** The bytes of a file, up to the first `most`; a pipe or a device is not read, and rejects. */
  readAtMost(path: string, most: number): Promise<Uint8Array>;
  /** What a search reads the files with that say what Git ignores; undefined for the disk. */
  readonly ignoreFiles: Options['fs'];
  /** What comes through standard input, up to the first `most` bytes. */
  readStandardInput(most: number): Promise<Uint8Array>;
  /**
   * Writes a file whole or not at all; a link's target is written, and keeps its mode.
   * @throws where the file no longer holds `expected`, or may not be written.
   */
  replaceFile(path: string, expected: Uint8Array, bytes: Uint8Array): Promise<void>;
  /**
   * Writes a file that is not there yet, and the folders around it.
   * @throws where something is at the path by now, or it may not be written.
   */
  createFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Watches for Ctrl+C and the like, until it is told to end. */
  watchInterruption(): Interruption;
  /** Talks with the person at the terminal; undefined where nobody is there to be asked. */
  readonly converse: Converse | undefined;
  /** A text file that is installed beside the program; undefined where it was left out. */
  readPackageFile(path: string): Promise<string | undefined>;
  /** The catalogs with their descriptions. */
  readonly readCatalog: ReadCatalog;
  /** Starts the language server in this process; it lives as long as its client. */
  serveLanguage(): Promise<void>;
  /** Today where the user is, as YYYY-MM-DD. */
  today(): string;
}

/** Whether somebody wants the program to stop. Without it the program ends where it stands. */
export interface Interruption {
  /** With what the program is to end then; undefined while nobody wants it to. */
  readonly code: ExitCode | undefined;
  end(): void;
}

/** Holds a conversation, and ends it when the talk has ended, whatever became of it. */
export type Converse = <Result>(talk: (ask: Ask) => Promise<Result>) => Promise<Result>;

/**
 * Asks a question, and gives the answer without blanks around it; undefined where the person would rather
 * not go on. The Tab key completes the words that are given.
 */
export type Ask = (question: string, words?: readonly string[]) => Promise<string | undefined>;

/** One of the two streams that a person, or another program, reads. */
export interface Terminal {
  /** Resolves when the text has left the program. */
  write(text: string | Uint8Array): Promise<void>;
  /** The width in columns; undefined where the stream is no terminal. */
  readonly columns: number | undefined;
  /** Whether the environment lets this stream be coloured. */
  readonly isColoured: boolean;
}
