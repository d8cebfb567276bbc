/** What the program tells the one who called it. */
export const EXIT = {
  /** No errors, and no more warnings than allowed. */
  clean: 0,
  /** Errors were found, or too many warnings. */
  findings: 1,
  /** A wrong call, a wrong configuration, or a file that could not be checked. */
  usage: 2,
  /** The program itself failed; the report may be incomplete. */
  internal: 3,
  /** Somebody stopped it, by a signal: 128 and the signal's number. */
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Tells the program with which code it is to end. */
export type ReportExit = (code: ExitCode) => void;

/** The one to tell where there are several: the highest. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((worst, code) => (code > worst ? code : worst), EXIT.clean as ExitCode);
}
