import type { DiagnosticsPusher } from './push-diagnostics.ts';
import { DID_CHANGE_READINGS } from './reading-protocol.ts';
import type { Session } from './session.ts';

/** Lets the client see all documents anew, because something around them is other than it was. */
export function refreshAll(
  { connection, documents, features }: Session,
  pusher: DiagnosticsPusher | undefined,
): void {
  // A client that knows the request and refuses it all the same shows what is old: there is nothing to do about it.
  const ask = (method: string) => void connection.sendRequest(method).catch(() => undefined);
  if (pusher) for (const uri of documents.keys()) void pusher.push(uri);
  else if (features.refreshesDiagnostics) ask('workspace/diagnostic/refresh');
  if (features.refreshesLenses) ask('workspace/codeLens/refresh');
  if (features.refreshesTokens) ask('workspace/semanticTokens/refresh');
  if (features.showsPreviews) connection.sendNotification(DID_CHANGE_READINGS);
}
