/** Words one of which is in every such notice, as they may be written: a quick look before the careful one. */
const HINTS = ['onfiden', 'ONFIDEN', '{{dropped', 'ertraulich'];
const CUES = [
  /confidenti|vertraulich|privileged/i,
  /intended\s+(?:only|solely|recipient|for)|sole use|destinataire|empfänger|addressee|destinado/i,
  /prohibited|unauthori[sz]ed|interdite?\b|strictement|unlawful|unbefugt|disclos|liab(?:le|ility)|virus|responsab/i,
  /(?:this|the|in this|any)\s+(?:internet\s+)?(?:e-?mail|message|communication|transmission|document|electronic)|(?:ce|cet|le présent)\s+(?:message|courriel|document|e-?mail)|diese\s+(?:e-?mail|nachricht)/i,
  /\bdelete|notify|contact\s+the\s+sender|in error|supprimer|détruire|avertir|prévenir|par erreur|irrtümlich/i,
] as const;
/** What some list programs leave of a long notice. */
const DROPPED = /\{\{(?:dropped|EMAIL)/;
const LONGEST = 4000;

/** Whether a text may hold a notice of confidentiality at all. */
export function mayBeConfidential(text: string): boolean {
  return HINTS.some((hint) => text.includes(hint));
}

/** Whether a paragraph is a notice of confidentiality: three of the things that such notices say. */
export function isConfidentiality(paragraph: string): boolean {
  const said = paragraph.slice(0, LONGEST);
  return DROPPED.test(said) || CUES.filter((cue) => cue.test(said)).length >= 3;
}
