import { mapSvg } from '../../view/map/map-svg.tsx';
import { systemName } from '../../view/map/system-name.ts';
import { mapView } from '../core/features/view/view.ts';
import type { DocumentParams } from './protocol.ts';
import { checkDocument, type Session } from './session.ts';
import { viewedIn } from './viewed.ts';

/** Answers `integrationSpec/mapSvg`: the map of a document as an SVG file; null where it is no spec, or is not open. */
export async function answerMapSvg(
  session: Session,
  { uri }: DocumentParams,
): Promise<string | null> {
  const check = await checkDocument(session, uri);
  const viewed = check && viewedIn(check);
  if (!viewed) return null;
  const view = mapView(viewed, { most: MOST });
  return mapSvg(view.integrations, systemName(view));
}

/** The map draws fewer, but counts the others by what they are for. */
const MOST = 10_000;
