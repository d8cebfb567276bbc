import { DrawingScroll } from '../drawing/drawing-scroll.tsx';
import { MapDrawing, type MapDrawingProps } from './map-drawing.tsx';

/** The map in a page; where that is too narrow to read it, it scrolls. */
export function IntegrationMap(props: Omit<MapDrawingProps, 'children'>) {
  return (
    <DrawingScroll>
      <MapDrawing {...props} />
    </DrawingScroll>
  );
}
