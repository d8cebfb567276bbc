import { decorate } from './decorate.ts';
import type { PreviewBundle } from './preview-bundle.ts';

export const previewBundle: PreviewBundle = { decorate };
