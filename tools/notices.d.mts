export const MARK: string;
export function noticesOf(folders: readonly string[], old: string): string;
