/** The address of a line in a file, whose path is shown with `/`, below that of all files. */
export function addressOf(base: string, path: string, line: number): string {
  // GitHub and GitLab show Markdown without lines, unless they are asked for its text.
  const query = base.startsWith('http') ? '?plain=1' : '';
  return `${base}/${path.split('/').map(encodeSegment).join('/')}${query}#L${line}`;
}

/** Brackets and quotes would end an address in Markdown. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[()!'*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
