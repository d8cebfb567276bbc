/** The colours of VS Code's own themes that the page asks for, and the classes that a webview's body has. */
export interface Theme {
  readonly name: string;
  readonly body: string;
  readonly colours: Readonly<Record<string, string>>;
}

export const THEMES: readonly Theme[] = [
  {
    name: 'dark',
    body: 'vscode-dark',
    colours: {
      'editor-background': '#1f1f1f',
      foreground: '#cccccc',
      'settings-headerForeground': '#ffffff',
      descriptionForeground: '#9d9d9d',
      'widget-border': '#313131',
      'textLink-foreground': '#4daafc',
      focusBorder: '#0078d4',
      'button-secondaryBackground': '#313131',
      'button-secondaryForeground': '#cccccc',
      'button-secondaryHoverBackground': '#3c3c3c',
      'charts-green': '#89d185',
      'editorError-foreground': '#f14c4c',
      'editorWarning-foreground': '#cca700',
      'editorInfo-foreground': '#59a4f9',
    },
  },
  {
    name: 'light',
    body: 'vscode-light',
    colours: {
      'editor-background': '#ffffff',
      foreground: '#3b3b3b',
      'settings-headerForeground': '#1f1f1f',
      descriptionForeground: '#3b3b3b',
      'widget-border': '#e5e5e5',
      'textLink-foreground': '#005fb8',
      focusBorder: '#005fb8',
      'button-secondaryBackground': '#e5e5e5',
      'button-secondaryForeground': '#3b3b3b',
      'button-secondaryHoverBackground': '#cccccc',
      'charts-green': '#388a34',
      'editorError-foreground': '#e51400',
      'editorWarning-foreground': '#bf8803',
      'editorInfo-foreground': '#0063d3',
    },
  },
  {
    name: 'high contrast',
    body: 'vscode-high-contrast',
    colours: {
      'editor-background': '#000000',
      foreground: '#ffffff',
      'settings-headerForeground': '#ffffff',
      descriptionForeground: '#ffffffb3',
      'widget-border': '#6fc3df',
      contrastBorder: '#6fc3df',
      'textLink-foreground': '#21a6ff',
      focusBorder: '#f38518',
      'button-secondaryForeground': '#ffffff',
      'charts-green': '#89d185',
      'editorError-foreground': '#f48771',
      'editorWarning-foreground': '#ffd370',
      'editorInfo-foreground': '#59a4f9',
    },
  },
  {
    name: 'high contrast light',
    body: 'vscode-high-contrast vscode-high-contrast-light',
    colours: {
      'editor-background': '#ffffff',
      foreground: '#292929',
      'settings-headerForeground': '#292929',
      descriptionForeground: '#292929b3',
      'widget-border': '#0f4a85',
      contrastBorder: '#0f4a85',
      'textLink-foreground': '#0f4a85',
      focusBorder: '#006bbd',
      'button-secondaryBackground': '#ffffff',
      'button-secondaryForeground': '#292929',
      'charts-green': '#374e06',
      'editorError-foreground': '#b5200d',
      'editorWarning-foreground': '#895503',
      'editorInfo-foreground': '#0063d3',
    },
  },
];

/** Outside the editor: the page follows the system's light or dark by itself. */
export const REPORT: Theme = { name: 'report', body: '', colours: {} };
