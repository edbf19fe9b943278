/** Words of which one at least makes a closing formula. */
const KEYS = new Set(
  (
    'thanks thank thx thankyou tia regards regard rgds cheers best sincerely respectfully truly cordially ciao hth greetings wishes ' +
    'faithfully cordialement salutations amicalement merci amitiés bises respectueusement bien ' +
    'grüße grüßen gruß grüsse grüssen gruss gruesse mfg dank saludos gracias atentamente saluti grazie groeten groet obrigado ' +
    'abraços helps br'
  ).split(' '),
);
/** Words that may stand beside them. */
const BESIDE = new Set(
  (
    'many so much very you again in advance everyone all a lot and with kind kindest warm warmest my the yours to ' +
    'this that it hope kindly friendly ' +
    'distingués sincères meilleures vous avance d cordiales à par beaucoup sincèrement ' +
    'mit freundlichen freundliche und viele liebe herzliche schöne beste vielen schönen im voraus ' +
    'muchas un cordiali distinti met vriendelijke hartelijke'
  ).split(' '),
);
const LONGEST = 48;

/** Whether a line is a closing formula and nothing else: "Best regards,", "Many thanks!", « Bien cordialement, ». */
export function isFormula(line: string): boolean {
  if (line.length > LONGEST) return false;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => KEYS.has(word) || BESIDE.has(word)) &&
    words.some((word) => KEYS.has(word))
  );
}

/** "Thanks, Ana": the name behind a closing formula on its line; null where there is none. */
export function nameBehindFormula(line: string): string | null {
  if (line.length > LONGEST) return null;
  const parts = /^([^,!.–—-]{2,30})[,!.–—-]+\s*(\p{L}[^,!?:]{0,24})$/u.exec(line.trim());
  return parts !== null && isFormula(parts[1] ?? '') ? (parts[2] ?? null) : null;
}

/** Whether a closing formula may begin with a word, given in lower case. */
export function mayBeginFormula(first: string): boolean {
  return KEYS.has(first) || BESIDE.has(first);
}
