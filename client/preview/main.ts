import type { Catalog } from '../../server/core/catalogs/catalog.ts';
import { decorate } from './decorate.ts';
import type { PreviewBundle } from './preview-bundle.ts';
import { knowCatalogs, read } from './reading.ts';

/** The bundle, which judges names by all the catalogs: `catalogs` is their JSON, an array without descriptions. */
export function previewBundle(catalogs: string): PreviewBundle {
  knowCatalogs(JSON.parse(catalogs) as Catalog[]);
  return {
    decorate,
    isSpec: (source, settings) => read(source, settings).reading.kind === 'spec',
  };
}
