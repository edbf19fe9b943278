/** Names of months and days, whole and cut short, in the languages mail programs date quotations in. */
const NAMES = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre ' +
    'janv févr fevr avr juil déc ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim ' +
    'januar februar märz april juni juli oktober dezember mär okt dez ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic ' +
    'lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié mie jue vie sáb ' +
    'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott ' +
    'lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato gio ' +
    'januari februari maart mei augustus mrt maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'ma wo vr za zo janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev out ' +
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua qui sex'
  ).split(' '),
);
/** Words that stand between the parts of a date. A capital tells "a" from the initial of a name. */
const BETWEEN = new Set(
  'at At à um den de le del las a om alle ore às the of on On uur uhr Uhr h am pm AM PM a.m p.m A.M P.M UTC GMT utc gmt'.split(
    ' ',
  ),
);
const NUMBER = /^[([]?\d[\d.:,/hT+Z'-]*(?:st|nd|rd|th|er|º|°)?(?:\.?[ap]\.?m\.?)?[)\]]?$/i;
const JOINED = /^\d{1,4}[-./]\p{L}{3,9}\.?[-./]\d{2,4}$/u;
const CLOCK = /\d[:h]\d\d/;
const OFFSET = /^\(?(?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2}\)?$/;
const ZONE = /^\(?[A-Z]{2,5}\)?$/;

interface Seen {
  /** Numbers of the day: two say which day it was, and then a month's name is a person's. */
  day: number;
  hasClock: boolean;
  isBehindComma: boolean;
}

/**
 * Where the date ends with which a text begins, in any of the usual ways of writing one: the offset of the first
 * word that is no part of a date. 0 where it begins with none; the name of a day alone is none.
 */
export function endOfDate(text: string): number {
  const seen: Seen = { day: 0, hasClock: false, isBehindComma: false };
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0].replace(/[,;]+$/, '');
    if (!isDateWord(word, seen)) break;
    seen.isBehindComma = word !== match[0];
    end = match.index + match[0].length;
  }
  return seen.day === 0 && !seen.hasClock ? 0 : withoutLoneWord(text, end);
}

function isDateWord(word: string, seen: Seen): boolean {
  if (word === '' || word === '-' || word === '@' || word === '–' || word === '?') return true;
  if (NUMBER.test(word) || JOINED.test(word)) {
    if (CLOCK.test(word)) seen.hasClock = true;
    else seen.day += /\d[-/.]./.test(word) ? 2 : 1;
    return true;
  }
  if (OFFSET.test(word) || (seen.hasClock && !seen.isBehindComma && ZONE.test(word))) return true;
  const bare = word.replace(/^[(]|[.)]+$/g, '');
  return BETWEEN.has(bare) || (seen.day < 2 && NAMES.has(bare.toLowerCase()));
}

/** "3 May 2018 de Ana": a word that joins is no part of the date where it stands last. */
function withoutLoneWord(text: string, end: number): number {
  const last = /\s(?:the|de|of|on|a|del)\s*$/i.exec(text.slice(0, end));
  return last === null ? end : last.index;
}
