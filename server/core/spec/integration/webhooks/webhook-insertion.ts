import { escapeText } from '../../../templates/skeleton.ts';
import type { Edit } from '../../../text/edit.ts';
import type { Written } from '../../insert/name-text.ts';

/** What stands for what is to be done, until somebody writes it. */
export function actionText({ style }: Pick<Written, 'style'>): string {
  return style.escaped ? escapeText('[Action to take]') : '[Action to take]';
}

/** The edit that writes lines at an offset, with the document's line ends. */
export function insertion(at: number, text: string, { style }: Written): Edit {
  return { span: { start: at, end: at }, newText: text.replaceAll('\n', style.newline) };
}
