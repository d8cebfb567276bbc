import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** As the library has it: so many messages in a row may fail before the connection counts as broken. */
const MOST_ERRORS = 3;

/**
 * Tells that a server is lost, and leaves the rest to whoever is told: the library would start the same
 * client again, say so in its own words, and say more when that fails.
 */
export function errorHandler(onLost: () => void): ErrorHandler {
  return {
    error: (_error, _message, count = 0) => {
      if (count <= MOST_ERRORS) return { action: ErrorAction.Continue, handled: true };
      onLost();
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      onLost();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
