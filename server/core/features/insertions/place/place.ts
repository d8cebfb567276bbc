import type { Belongs } from '../insertion.ts';
import type { Spot } from '../spot.ts';
import { placeElement } from './place-element.ts';
import { placeError } from './place-error.ts';
import { placeEvents } from './place-events.ts';
import { placeField } from './place-field.ts';
import { placeMark } from './place-mark.ts';
import { placePayload } from './place-payload.ts';
import { placeRow } from './place-row.ts';
import { placeSection } from './place-section.ts';
import type { Placement } from './placement.ts';

/**
 * Where in the document something belongs, as near to the spot as it goes. Undefined where nothing asks for
 * it, or what does has it; `listed` where it is a list of which nothing is absent.
 */
export function place(belongs: Belongs, spot: Spot): Placement | 'listed' | undefined {
  switch (belongs.kind) {
    case 'section':
      return placeSection(belongs, spot);
    case 'field':
      return placeField(belongs.field, belongs.section, spot);
    case 'element':
      return placeElement(belongs.list, belongs.section, spot);
    case 'events':
      return placeEvents(belongs.catalog, belongs.flow, spot);
    case 'payload':
      return placePayload(belongs.format, spot);
    case 'error':
      return placeError(spot);
    case 'fallback-row':
      return placeRow(belongs.service, belongs.field, spot);
    case 'mark':
      return placeMark(spot);
  }
}
