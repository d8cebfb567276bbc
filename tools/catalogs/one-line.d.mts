export declare function oneLine(text: string): string;
