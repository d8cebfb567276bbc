const BOMS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

type Encoding = (typeof BOMS)[number]['encoding'];

/** A file's text as an editor shows it, and what it takes to write it back the same way. */
export interface TextFile {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** False where bytes were none of the encoding's: each such stretch is U+FFFD in the text. */
  readonly isValid: boolean;
}

/** So many bytes tell what a file is. */
const HEAD = 1_000;

/** Whether every other byte is none, nearly: Latin letters in UTF-16, each of which is valid UTF-8, too. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return zeros > 0 && zeros * 3 > head.length;
}

/** Decodes UTF-8, or UTF-16 where a byte order mark says so. Never throws. */
export function decodeFile(bytes: Uint8Array): TextFile {
  const mark = BOMS.find((each) => each.bytes.every((byte, i) => bytes[i] === byte));
  const encoding = mark?.encoding ?? 'utf-8';
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const isOther = !mark && looksLikeUtf16(body);
  const decode = (fatal: { fatal: boolean }) =>
    new TextDecoder(encoding, { ignoreBOM: true, ...fatal }).decode(body);
  const rest = { encoding, bom: mark !== undefined };
  try {
    return { text: decode({ fatal: true }), isValid: !isOther, ...rest };
  } catch {
    return { text: decode({ fatal: false }), isValid: false, ...rest };
  }
}

/** The bytes of a text in the encoding, and with the mark, that its file has. */
export function encodeFile(text: string, { encoding, bom }: TextFile): Uint8Array {
  const mark = BOMS.find((each) => each.encoding === encoding)?.bytes ?? [];
  const body = encodeText(text, encoding);
  return bom ? Buffer.concat([Uint8Array.from(mark), body]) : body;
}

function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
