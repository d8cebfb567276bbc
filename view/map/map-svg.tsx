import { renderToStaticMarkup } from 'preact-render-to-string';
import type { IntegrationView, Shown } from '../../server/core/features/view/spec-view.ts';
import { DARK, inColours, LIGHT } from '../drawing/colours.ts';
import { MapDrawing } from './map-drawing.tsx';
import style from './map-svg.css?text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/**
 * The map as an SVG file that needs nothing else: light, or dark where the reader's system is. It names its
 * colours, because viewers that are no browsers know no variables of style sheets.
 */
export function mapSvg(integrations: Shown<IntegrationView>, system: string): string {
  const dark = `@media (prefers-color-scheme:dark){${inColours(style, DARK)}}`;
  const drawing = renderToStaticMarkup(
    <MapDrawing integrations={integrations} system={system}>
      <style>{inColours(style, LIGHT) + dark}</style>
      <rect class="drawing-ground" width="100%" height="100%" />
    </MapDrawing>,
  );
  // HTML lets a text hold it, and XML does not.
  return `${DECLARATION}\n${drawing.replaceAll(']]>', ']]&gt;')}\n`;
}
