import { code, line, paragraph } from '../../text/rich-text.ts';
import type { HoverOf } from './hover-context.ts';

/** Where the file of a reference is, or that it is not there. Undefined while nobody knows. */
export const referenceHover: HoverOf<'reference'> = ({ reference }, { facts }) => {
  const { path, isOptional } = reference;
  const file = facts.files.get(path);
  if (!file) return undefined;
  if (file.is === 'there')
    return [paragraph(line`${code(file.at?.path ?? path)} · a file that is there`)];
  const { nearMiss } = file;
  const excuse = isOptional ? ', and need not be' : '';
  return [
    paragraph(line`${code(path)} · a file that is not there${excuse}`),
    paragraph(
      nearMiss === undefined
        ? ['It was looked for from the workspace folder down to the folder of this document.']
        : line`There is ${code(nearMiss)}: letter case counts.`,
    ),
  ];
};
