import type { Block, CodeBlock, TableBlock } from '../../../markdown/block.ts';
import { isBrokenRow } from '../../../markdown/broken-row.ts';
import { comparable } from '../../../text/comparable.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import type { Span } from '../../../text/span.ts';

/** Where a document may name an endpoint: a list item, a line, a table's row, a block of code. */
export type EndpointPlace =
  | { readonly kind: 'code'; readonly block: CodeBlock }
  | {
      readonly kind: 'text';
      readonly text: DecodedText;
      /** The cell of a column for the method, where there is one. */
      readonly method: DecodedText | undefined;
      readonly whole: Span;
    };

const METHOD_COLUMN = /^(?:(?:http )?(?:method|verb)s?|http|metodo|methode|метод|方法)$/;
const PATH_COLUMN =
  /\b(?:endpoints?|paths?|urls?|uri|routes?|api|calls?|requests?|operations?|ruta|rota|chemin|pfad)\b/;

/** The places in blocks, in order. */
export function* endpointPlacesIn(blocks: readonly Block[]): Generator<EndpointPlace> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'list':
        for (const { start, end, text, blocks: below } of block.items) {
          if (!text.isBlank) {
            yield { kind: 'text', text, method: undefined, whole: { start, end } };
          }
          yield* endpointPlacesIn(below);
        }
        break;
      case 'paragraph':
        for (const { line } of block.text.lines()) {
          const text = line.trim();
          if (!text.isBlank) yield { kind: 'text', text, method: undefined, whole: text.span };
        }
        break;
      case 'table':
        yield* rowsOf(block);
        break;
      case 'quote':
        yield* endpointPlacesIn(block.blocks);
        break;
      case 'code':
        yield { kind: 'code', block };
        break;
      default:
    }
  }
}

function* rowsOf({ header, rows }: TableBlock): Generator<EndpointPlace> {
  const titles = header.cells.map((cell) => comparable(cell.text));
  const method = titles.findIndex((title) => METHOD_COLUMN.test(title));
  const named = titles.findIndex((title, i) => i !== method && PATH_COLUMN.test(title));
  const path = named >= 0 ? named : method === 0 ? 1 : 0;
  for (const { start, end, cells } of rows) {
    const text = cells[path];
    if (!text || text.isBlank || isBrokenRow({ header: header.cells, cells })) continue;
    yield { kind: 'text', text, method: cells[method], whole: { start, end } };
  }
}
