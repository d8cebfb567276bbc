import { comparable } from './comparable.ts';

/** The months in the languages of the templates, with the forms that stand in dates, and the usual abbreviations. */
const MONTHS = [
  'january jan enero ene janeiro janvier janv januar jän jänner januari январь января янв',
  'february feb febrero fevereiro fev février févr fév februar februari pebruari февраль февраля фев',
  'march mar marzo março mars märz mrz maret март марта мар',
  'april apr abril abr avril avr апрель апреля апр',
  'may mayo maio mai mei май мая',
  'june jun junio junho juin juni июнь июня июн',
  'july jul julio julho juillet juil juli июль июля июл',
  'august aug agosto ago août agustus agu август августа авг',
  'september sep sept septiembre setiembre set setembro septembre сентябрь сентября сен сент',
  'october oct octubre outubro out octobre oktober okt октябрь октября окт',
  'november nov noviembre novembro novembre nopember ноябрь ноября ноя нояб',
  'december dec diciembre dic dezembro dez décembre déc dezember desember des декабрь декабря дек',
] as const;

const byName = new Map(
  MONTHS.flatMap((names, i) =>
    names.split(' ').map((name): [string, number] => [comparable(name), i + 1]),
  ),
);

/** The number of a month, 1 to 12, by its name or abbreviation in any letter case; undefined for another word. */
export function monthOf(word: string): number | undefined {
  return byName.get(comparable(word));
}

/** All names of months, in comparable form. */
export const monthNames: readonly string[] = [...byName.keys()];
