/** The address of a place in a file, whose path is shown with `/`, below that of all files. */
export function addressOf(base: string, path: string, line: number): string {
  return `${base}/${path.split('/').map(encodeSegment).join('/')}#L${line}`;
}

/** Brackets and quotes would end an address in Markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[()!'*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
