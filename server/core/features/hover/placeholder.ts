import { guidanceOf } from '../../templates/guidance.ts';
import { code, line, paragraph, strong } from '../../text/rich-text.ts';
import { guidanceText } from './guidance.ts';
import type { HoverOf } from './hover-context.ts';
import { fieldBlocks } from './label.ts';

/** What belongs in the place of a placeholder: of the field around it, else of its section. */
export const placeholderHover: HoverOf<'placeholder'> = ({ placeholder, field, section }) => {
  const { definition } = section;
  const name = field?.definition.label ?? definition?.title;
  const where = name === undefined ? [] : line` in ${strong(name)}`;
  return [
    paragraph(line`${code(placeholder.text)} · placeholder${where}`),
    ...(field
      ? fieldBlocks(field.definition)
      : definition
        ? guidanceText(guidanceOf(definition))
        : []),
  ];
};
