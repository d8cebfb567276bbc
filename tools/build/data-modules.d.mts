import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

/** Every catalog of a folder as JSON, without the descriptions. */
export declare function catalogsText(folder: string): string;
export declare const dataModules: EsbuildPlugin;
export declare const viteDataModules: VitePlugin;
