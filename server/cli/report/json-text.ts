/** What a terminal obeys, or shows in another order than is there, and JSON may hold as it is. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A value as JSON for programs, which people see in their terminals all the same. Ends with a line end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(STEERING, escaped)}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
