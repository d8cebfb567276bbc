import { DrawingScroll } from '../drawing/drawing-scroll.tsx';
import { MapDrawing, type MapDrawingProps } from './map-drawing.tsx';

/** The map in a page: in two shapes, of which the style sheet shows the one that fits. */
export function IntegrationMap(props: Omit<MapDrawingProps, 'children' | 'shape'>) {
  return (
    <div class="map-place">
      <div class="map-wide">
        <DrawingScroll>
          <MapDrawing {...props} shape="wide" />
        </DrawingScroll>
      </div>
      <div class="map-narrow">
        <DrawingScroll>
          <MapDrawing {...props} shape="narrow" />
        </DrawingScroll>
      </div>
    </div>
  );
}
