// Month names as report files and pages print them, by language: a date with a name in it is never ambiguous.

const NAMES: readonly string[] = [
  'jan january januar jän jänner janv janvier ene enero gen gennaio januari janeiro sty stycznia styczeń oca ocak',
  'feb february februar févr fév février fev febr febrero febbraio februari fevereiro lut lutego luty şub şubat',
  'mar march mär märz mrz mars marzo mrt maart março marca marzec mart',
  'apr april avr avril abr abril aprile kwi kwietnia kwiecień nis nisan',
  'may mai mayo mag maggio mei maio maj maja mayıs',
  'jun june juni juin junio giu giugno junho cze czerwca czerwiec haz haziran',
  'jul july juli juil juillet julio lug luglio julho lip lipca lipiec tem temmuz',
  'aug august août aoû ago agosto augustus augusti sie sierpnia sierpień ağu ağustos',
  'sep sept september septembre septiembre set settembre setembro wrz września wrzesień eyl eylül',
  'oct october okt oktober octobre octubre ott ottobre out outubro paź października październik eki ekim',
  'nov november novembre noviembre novembro lis listopada listopad kas kasım',
  'dec december dez dezember déc décembre dic diciembre dicembre dezembro gru grudnia grudzień ara aralık',
]

const BY_NAME = new Map<string, number>()
for (const [index, names] of NAMES.entries())
  for (const name of names.normalize('NFKC').split(' ')) BY_NAME.set(name, index + 1)

/** 1 to 12 for a month's name or abbreviation in ten languages, with or without a full stop; undefined else. */
export const monthOfName = (name: string): number | undefined =>
  BY_NAME.get(name.normalize('NFKC').toLowerCase().replace(/\.$/, ''))
