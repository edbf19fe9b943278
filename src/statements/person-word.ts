const PERSON =
  /(?:ers|ors|ists|ians|ees|men|people|staff|board|team|executives?|leaders?|reporters?|journalists?|officials?|colleagues?|friends?|committee|court|judge|jury|congress|lawmakers?|agents?|dirigeants?|journalistes?|collègues?|amis?|employés?|salariés?|députés?|juges?|tribunal|agence|presse|quotidien|équipe|procureure?|ministre|président|directeur|conseil|actionnaires?|investisseurs?|avocats?|patron)$/;

/** Whether a noun is one for people, by its ending or of old. */
export function isPersonWord(form: string): boolean {
  return PERSON.test(form);
}
