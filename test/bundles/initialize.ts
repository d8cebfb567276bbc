/** The first message of a language client that can do nothing special. */
export const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
} as const;

/** The last two. */
export const GOODBYE = [
  { jsonrpc: '2.0', id: 2, method: 'shutdown' },
  { jsonrpc: '2.0', method: 'exit' },
] as const;

/** A message as it goes over a stream. */
export function framed(message: object): string {
  const text = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
