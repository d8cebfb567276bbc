/** How a text is set, as far as its width depends on it; `class` is the rule of the style sheet that says the same. */
export interface Font {
  readonly class: string;
  /** Pixels. */
  readonly size: number;
  /** All characters are equally wide. */
  readonly mono?: true;
  /** Half as bold again, and therefore wider. */
  readonly bold?: true;
}

/** The fonts of the drawings; drawing.css has a rule for each. */
export const FONTS = {
  name: { class: 'drawing-name', size: 13, bold: true },
  text: { class: 'drawing-text', size: 11 },
  small: { class: 'drawing-small', size: 10 },
  code: { class: 'drawing-code', size: 11, mono: true },
} as const satisfies Record<string, Font>;
