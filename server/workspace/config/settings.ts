import type { Template } from '../../core/templates/template.ts';
import type { FileProblem } from '../problem.ts';
import type { Level } from './configuration.ts';

/** What the editor's settings say for a document. They come unchecked; what makes no sense is passed over. */
export interface EditorSettings {
  /** A template's id; `none` or false leaves the document alone; `auto`, empty or absent says nothing. */
  readonly template?: string | false;
  /** Severity by rule id; `default` says nothing. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Whether documents of no template are read by their content; absent says nothing. */
  readonly detectByContent?: boolean;
  /** Whether code lenses are shown; absent says nothing. */
  readonly codeLens?: boolean;
}

/** Whose settings are asked for. Made anew only when something in it changes: answers are kept by its identity. */
export interface SettingsRequest {
  /** The URIs of the open folders; empty for the command line, which then looks up to the root. */
  readonly workspaceFolders: readonly string[];
  readonly editorSettings: EditorSettings;
  /** False where a workspace's own templates must not be loaded. */
  readonly trusted: boolean;
  /** The one configuration to use instead of the nearest. */
  readonly configuration?: {
    /** Its URI. */
    readonly file: string;
    /** The URI of the folder from which its patterns count. */
    readonly base: string;
  };
}

/** What holds for one document, from its configuration and the editor's settings. */
export interface DocumentSettings {
  /** Undefined where nobody says: the document is detected. `id: false` leaves it alone. */
  readonly template:
    | { readonly id: string | false; readonly by: 'configuration' | 'settings' }
    | undefined;
  /** Whether the document, where it follows no template, may be read by its content. */
  readonly byContent: boolean;
  /** Whether an editor shows code lenses: a matter of taste, on which a configuration is silent. */
  readonly codeLens: boolean;
  /** Only what was set; the other rules keep their default. */
  readonly severities: ReadonlyMap<string, Level>;
  /** The built-in templates and the team's own. */
  readonly templates: readonly Template[];
  /** The URI of the configuration that applies; undefined for none. */
  readonly configurationFile: string | undefined;
  /** What is wrong with that configuration and its templates. */
  readonly problems: readonly FileProblem[];
  /** What is right, and yet worth saying: templates set aside where the workspace is not trusted. */
  readonly notes: readonly FileProblem[];
}
