import { comparable } from './comparable.ts';

/** The months in the languages of the templates and some of their neighbours, with the forms that stand in dates, and the usual abbreviations. */
const MONTHS = [
  'january jan enero ene janeiro janvier janv januar jän jänner januari январь января янв gennaio stycznia ocak січня',
  'february feb febrero fevereiro fev février févr fév februar februari pebruari февраль февраля фев febbraio lutego şubat лютого',
  'march mar marzo março mars märz mrz maret март марта мар marca mart marts березня',
  'april apr abril abr avril avr апрель апреля апр aprile kwietnia nisan квітня',
  'may mayo maio mai mei май мая maggio maja mayıs maj травня',
  'june jun junio junho juin juni июнь июня июн giugno czerwca haziran червня',
  'july jul julio julho juillet juil juli июль июля июл luglio lipca temmuz липня',
  'august aug agosto ago août agustus agu август августа авг sierpnia ağustos augustus augusti серпня',
  'september sep sept septiembre setiembre set setembro septembre сентябрь сентября сен сент settembre września eylül вересня',
  'october oct octubre outubro out octobre oktober okt октябрь октября окт ottobre października ekim жовтня',
  'november nov noviembre novembro novembre nopember ноябрь ноября ноя нояб listopada kasım листопада',
  'december dec diciembre dic dezembro dez décembre déc dezember desember des декабрь декабря дек dicembre grudnia aralık грудня',
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
