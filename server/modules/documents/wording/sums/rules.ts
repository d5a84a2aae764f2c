const units = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'];
const tens = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
const hundreds = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'];
/** For one, for two, for five. */
type Forms = readonly [string, string, string];
const roubles: Forms = ['рубль', 'рубля', 'рублей'];
const kopecks: Forms = ['копейка', 'копейки', 'копеек'];
const groups: readonly Forms[] = [['тысяча', 'тысячи', 'тысяч'], ['миллион', 'миллиона', 'миллионов'], ['миллиард', 'миллиарда', 'миллиардов'], ['триллион', 'триллиона', 'триллионов']];

/** «Пятнадцать тысяч триста сорок рублей 50 копеек», as primary documents have it. */
export function sumInWords(sum: number): string {
  const whole = Math.floor(Math.abs(sum) / 100);
  const part = Math.abs(sum) % 100;
  const words = [...(sum < 0 ? ['минус'] : []), ...(whole === 0 ? ['ноль'] : numberInWords(whole)), formOf(whole, roubles), String(part).padStart(2, '0'), formOf(part, kopecks)].join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function numberInWords(number: number): string[] {
  const below = Array.from({ length: groups.length + 1 }, (_value, index) => Math.floor(number / 1000 ** index) % 1000);
  return below
    .flatMap((three, index) => {
      const forms = groups[index - 1];
      if (three === 0) return [];
      return [[...threeInWords(three, index === 1), ...(forms ? [formOf(three, forms)] : [])]];
    })
    .toReversed()
    .flat();
}

/** Thousands are feminine: одна тысяча, две тысячи. */
function threeInWords(three: number, isFeminine: boolean): string[] {
  const rest = three % 100;
  const unit = rest < 20 ? rest : rest % 10;
  const word = isFeminine && unit === 1 ? 'одна' : isFeminine && unit === 2 ? 'две' : units[unit];
  return [hundreds[Math.floor(three / 100)], rest < 20 ? '' : tens[Math.floor(rest / 10)], word].filter((one): one is string => one !== undefined && one !== '');
}

function formOf(number: number, [one, two, five]: Forms): string {
  const rest = number % 100;
  if (rest > 10 && rest < 20) return five;
  return number % 10 === 1 ? one : number % 10 > 1 && number % 10 < 5 ? two : five;
}
