/** The path of a Chromium, which is installed first where that can be done. */
export function ensureChromium(): Promise<string>;
/** Undefined where there is none. */
export function findChromium(): string | undefined;
/** Switches for a browser that talks to this machine only. */
export function chromiumArguments(): string[];
