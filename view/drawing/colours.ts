/** The colours of a drawing outside VS Code, by the names of the page's variables, without their `--is-`. */
export type Colours = Readonly<Record<string, string>>;

export const LIGHT: Colours = {
  fg: '#3b3b3b',
  muted: '#616161',
  border: '#c8c8c8',
  accent: '#005fb8',
  good: '#2e7d32',
  warn: '#8a5d00',
  bad: '#c4271d',
  bg: '#ffffff',
  surface: '#f5f5f5',
};

export const DARK: Colours = {
  fg: '#d4d4d4',
  muted: '#a5a5a5',
  border: '#4d4d4d',
  accent: '#4daafc',
  good: '#73c991',
  warn: '#d7ab2b',
  bad: '#f88070',
  bg: '#1f1f1f',
  surface: '#272727',
};

/** The style sheet with colours in the place of variables; a variable that has none is left. */
export function inColours(style: string, colours: Colours): string {
  return style.replace(/var\(--is-([a-z]+)(?:,[^()]*)?\)/g, (variable, name: string) => {
    const colour = colours[name];
    if (colour !== undefined) return colour;
    return variable.match(/,([^()]*)\)$/)?.[1] ?? variable;
  });
}
