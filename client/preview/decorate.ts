import type { PreviewBundle } from './preview-bundle.ts';

export const decorate: PreviewBundle['decorate'] = (tokens) => tokens;
