/** The languages that texts are told apart by: the two that are read here, and the neighbours of both. */
export const TOLD_APART = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'] as const;

/** Each by its name in `TOLD_APART`: words or letters between blanks. */
type Lists = Readonly<Record<(typeof TOLD_APART)[number], string>>;

/**
 * The commonest words of each language, and those that letters begin and end with. A word may stand in several
 * lists; it then tells less. Words of one letter tell nothing.
 */
export const FREQUENT_WORDS: Lists = {
  en: 'the and of to in that is for with this you are have not but they from which would it be on as at by an or if we was were he she his her their there has had been can could should will do does did don doesn isn what when how who why all any some more just about into than then them these those my your our me us know think want need use used using see please thanks thank dear hi hello hope attached file below wrote said regards best cheers sincerely help try work works find found get got let also one only out up so no yes may might must very much many other same such here after before over new first because through between where each message following sent subject call meeting today tomorrow available question error problem like',
  fr: 'les des est dans une pour qui pas vous nous avec sont aux cette mais ont ses leur être du le la de et un il en que ne se ce sur au je par plus elle son sa ou si on qu mon ma mes votre vos notre nos comme tout tous très bien fait faire été suis peut avez avons ci joint jointe bonjour merci cordialement salutations veuillez monsieur madame écrit envoyé objet pièce fichier message non oui ainsi donc alors où quand parce après avant chez sous entre aussi encore même ces leurs lui moi toi eux cela ça rien jamais toujours sera serait avait était voici trouver voudrais comment pourquoi',
  de: 'der die und das ist nicht mit für auf ein eine den dem des zu von sich auch es im ich sie wir ihr aber oder wenn als wie bei nach aus noch nur über sind war hat haben wird werden kann können kein keine einen einem einer bitte danke grüße gruß hallo liebe lieber sehr geehrte herr frau mfg dass daß so um am zum zur durch vor mehr schon mir mich uns ihnen diese dieser dieses was wo hier da ja nein mal gibt',
  es: 'el la de que y en los las un una del se por con para no es su al lo como más pero sus le ya o fue este ha sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual gracias hola saludos usted señor está son iba dijo mañana',
  it: 'il di che la e un una per non del della dei delle con sono è si da in lo gli le al alla più come ma anche ho ha hanno questo questa nel nella sul sulla mi ti ci vi ne se io lei noi voi loro suo sua molto grazie ciao saluti buongiorno cordiali essere stato fatto perché quando dove quello quella così già ancora solo tutto tutti dopo prima',
  pt: 'o de que e do da em um uma para com não os as dos das por mais se na no ao à foi ele ela são como mas seu sua ou ser quando muito nos já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem nas me esse eles você tinha foram essa num nem suas meu às minha têm obrigado obrigada olá bom dia atenciosamente',
  nl: 'de het een en van is dat op te in niet zijn voor met die aan er om ook als bij nog maar dan wel uit naar heeft hebben wordt worden deze dit door over ik je jij hij zij wij ze we mijn uw ons hun wat waar hoe geen veel meer moet kan kunnen zou zal groeten bedankt dank beste hallo mvg werd was al tot',
};

/**
 * Runs of three letters that words of each language are made of more often than those of the others; `^` and `$`
 * are the beginning and the end of a word.
 */
export const TELLING_TRIGRAMS: Lists = {
  en: '^th the hat ing ng$ ght ^wh ith ^sh ould uld ly$ ^wo ess ^kn all hes ed$ ^yo you oug gh$ ^ha ear ^be ave ver ck$ ow$ ^ow way ay$ eas ^wi ill ll$ ers ity ty$ ome ^fo rom ook ool eed ock fy$ hip wn$ awa',
  fr: 'ent$ ait it$ ais ^qu que eur eux ux$ ^ce aux ous ^au oir ieu ées ée$ és$ é$ ^ê ^é è ion$ ire ss$ ez$ our ^pr ell lle mme nne tte ien ois oit ^dé ^ré age ge$ ure çai ^ça onn ouv eau ^un ^vo ^no',
  de: 'sch ich ch$ ein cht der den en$ ^ge ^be ung ng$ ^zu ier und ^ver lic ige ^auf ^ein ß$ ü ö ä ^un gen ten ^vo kei eit ^ab tz$ nn$ ssen tlich zei',
  es: 'ión ^el ado ada os$ as$ ció ñ ^des cia ^con nte ar$ ien ^est ido ida aci ara ^ll rá$ aba uen ^ha ía$ mos ^qu cho ero ora',
  it: 'zio ion one re$ ato ata ^gli gli che ^di ell azi to$ ti$ ta$ ni$ tti tto gio ^con ess lla zza ità tà$ are ere ^qu sci cch ^pr no$ li$ ia$',
  pt: 'ção çõe ão$ ^nã nh lh ^em ado ada os$ as$ ^es mos ^co ^pa que ar$ er$ ent ões eir ^qu am$ em$ ê$ ^é ito ora',
  nl: '^de en$ ^ge ij aa oo ee ^he het ^ver ^va ^zi sch cht ijk lijk heid eid ^on ^ee uit ^ui oor ^voor ing aar ^me oe ^ni eer ren',
};
