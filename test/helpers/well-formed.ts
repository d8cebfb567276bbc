/**
 * The names of all elements of an XML text in the order in which they begin; throws where it is not well-formed.
 * As strict as XML is about what we write: elements, attributes in double quotes, texts, and the five entities.
 */
export function elementsOf(xml: string): string[] {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (forbidden) throw new Error(`a character that XML forbids at ${forbidden.index}`);
  const names: string[] = [];
  const open: string[] = [];
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 40)}`);
    const { text = '', end, start = '', attributes = '', closed } = token.groups ?? {};
    at = TOKEN.lastIndex;
    if (text.trim() !== '' && open.length === 0) throw new Error(`a text outside: ${text}`);
    if (end && open.pop() !== end) throw new Error(`</${end}> ends nothing`);
    if (!start) continue;
    const known = [...attributes.matchAll(ATTRIBUTE)].map(([, name]) => name);
    if (new Set(known).size < known.length) throw new Error(`an attribute twice in <${start}>`);
    if (open.length === 0 && names.length > 0) throw new Error(`<${start}> beside the root`);
    names.push(start);
    if (!closed) open.push(start);
  }
  if (open.length > 0 || names.length === 0) throw new Error(`<${open.at(-1)}> does not end`);
  return names;
}

const REFERENCE = '&(?:amp|lt|gt|quot|apos|#\\d+|#x[\\da-fA-F]+);';
const VALUE = `"(?:[^<&"]|${REFERENCE})*"`;
const NAME = '[A-Za-z_][\\w:.-]*';
/** `]]>` ends a section that was never begun, and is an error. */
const TEXT = `(?:(?!\\]\\]>)[^<&]|${REFERENCE})+`;
const TOKEN = new RegExp(
  `(?<text>${TEXT})|</(?<end>${NAME})\\s*>|<(?<start>${NAME})(?<attributes>(?:\\s+${NAME}=${VALUE})*)\\s*(?<closed>/?)>`,
  'uy',
);
const ATTRIBUTE = new RegExp(`(${NAME})=${VALUE}`, 'g');
