/** Numbers a request; null where the request could not be read. */
export type Id = number | string | null;

/** A message that was sorted by what it is. */
export type Message =
  | { readonly is: 'request'; readonly id: Id; readonly method: string; readonly params: unknown }
  | { readonly is: 'notification'; readonly method: string; readonly params: unknown }
  | { readonly is: 'response'; readonly id: Id; readonly result: unknown; readonly error: unknown }
  | { readonly is: 'unknown'; readonly id: Id };

/** Says what a message is. Never throws: what is none of them is unknown. */
export function readMessage(value: unknown): Message {
  if (typeof value !== 'object' || value === null) return { is: 'unknown', id: null };
  const { id, method, params, result, error } = value as Record<string, unknown>;
  const isId = typeof id === 'number' || typeof id === 'string' || id === null;
  if (typeof method === 'string') {
    if (id === undefined) return { is: 'notification', method, params };
    return isId ? { is: 'request', id, method, params } : { is: 'unknown', id: null };
  }
  if (isId && (result !== undefined || error !== undefined)) {
    return { is: 'response', id, result, error };
  }
  return { is: 'unknown', id: isId ? id : null };
}
