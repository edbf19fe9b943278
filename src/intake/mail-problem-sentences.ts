import type { ProblemSentences } from '../record/index.js';

/** The sentences of what can be wrong with mail and with containers of mail. */
export const MAIL_PROBLEMS: ProblemSentences = {
  'message-no-header': {
    en: 'This message has no header: neither sender nor date can be known. All of it was read as text.',
    fr: 'Ce message n’a pas d’en-tête : ni expéditeur ni date ne sont connus. Le tout a été lu comme texte.',
  },
  'message-unreadable': {
    en: 'The parts of this message cannot be told apart ({reason}). What follows its header was read as plain text.',
    fr: 'Les parties de ce message ne peuvent pas être distinguées ({reason}). Ce qui suit l’en-tête a été lu comme texte brut.',
  },
  'message-nesting-too-deep': {
    en: 'This message is nested more than {limit} levels deep. What lies deeper was not opened; its bytes are kept.',
    fr: 'Ce message est imbriqué sur plus de {limit} niveaux. Ce qui est plus profond n’a pas été ouvert ; ses octets sont conservés.',
  },
  'message-too-many-parts': {
    en: 'This message has more than {limit} parts. The last one read holds all the others.',
    fr: 'Ce message a plus de {limit} parties. La dernière lue contient toutes les autres.',
  },
  'message-truncated': {
    en: 'The closing boundary of this message is missing: its end may be lost.',
    fr: 'La marque de fin de ce message manque : sa fin est peut-être perdue.',
  },
  'message-boundary-missing': {
    en: 'This message announces several parts, but its boundary does not part them. They were told apart as far as possible.',
    fr: 'Ce message annonce plusieurs parties, mais sa marque ne les sépare pas. Elles ont été distinguées autant que possible.',
  },
  'message-header-too-long': {
    en: 'The header of this message is longer than any real one. Its rest was read as text.',
    fr: 'L’en-tête de ce message est plus long qu’aucun en-tête réel. Son reste a été lu comme texte.',
  },
  'message-no-text': {
    en: 'This message has no text of its own, only parts.',
    fr: 'Ce message n’a pas de texte propre, seulement des parties.',
  },
  'message-id-missing': {
    en: 'This message has no Message-ID: answers to it cannot be found by one.',
    fr: 'Ce message n’a pas de Message-ID : les réponses ne peuvent pas y être rattachées ainsi.',
  },
  'date-missing': {
    en: 'This message has no date.',
    fr: 'Ce message n’a pas de date.',
  },
  'date-unreadable': {
    en: 'The date of this message cannot be read: “{raw}”.',
    fr: 'La date de ce message ne peut pas être lue : « {raw} ».',
  },
  'date-before-mail': {
    en: 'The date of this message lies before there was any mail: “{raw}”.',
    fr: 'La date de ce message est antérieure à tout courrier électronique : « {raw} ».',
  },
  'date-in-future': {
    en: 'The date of this message lies in the future: “{raw}”.',
    fr: 'La date de ce message est dans le futur : « {raw} ».',
  },
  'date-after-receipt': {
    en: 'The date of this message, “{raw}”, is later than the last server says it received it: {received}.',
    fr: 'La date de ce message, « {raw} », est postérieure à la réception notée par le dernier serveur : {received}.',
  },
  'date-weekday-wrong': {
    en: 'The date of this message, “{raw}”, names the wrong day of the week: that day was a {weekday}.',
    fr: 'La date de ce message, « {raw} », nomme un faux jour de la semaine (en anglais, ce serait « {weekday} »).',
  },
  'message-encrypted': {
    en: 'This message, or a part of it, is encrypted ({method}). It is kept as it came and cannot be searched.',
    fr: 'Ce message, ou une de ses parties, est chiffré ({method}). Il est conservé tel quel et ne peut pas être cherché.',
  },
  'message-signed': {
    en: 'This message is signed ({method}). The signature is kept as it came; it was not checked.',
    fr: 'Ce message est signé ({method}). La signature est conservée telle quelle ; elle n’a pas été vérifiée.',
  },
  'message-sealed': {
    en: 'The text of this message lies within its signature ({method}) and was not taken out. It is kept as it came.',
    fr: 'Le texte de ce message se trouve dans sa signature ({method}) et n’en a pas été extrait. Il est conservé tel quel.',
  },
  'charset-unknown': {
    en: 'The character set “{charset}” is not known. What was written in it may be shown wrongly.',
    fr: 'Le jeu de caractères « {charset} » n’est pas connu. Ce qui a été écrit ainsi peut s’afficher de travers.',
  },
  'archive-broken': {
    en: 'The archive cannot be read further: {reason}. What was read before is kept.',
    fr: 'L’archive ne peut pas être lue plus loin : {reason}. Ce qui a été lu avant est conservé.',
  },
  'archive-entry-encrypted': {
    en: '{entry} is encrypted and was not read. Unpack the archive with its password and add the files.',
    fr: '{entry} est chiffré et n’a pas été lu. Ouvrez l’archive avec son mot de passe et ajoutez les fichiers.',
  },
  'archive-entry-unreadable': {
    en: '{entry} cannot be read from the archive: {reason}.',
    fr: '{entry} ne peut pas être lu dans l’archive : {reason}.',
  },
  'archive-ratio': {
    en: '{entry} unpacks to more than {limit} times its size and was stopped. Unpack it by hand if it is meant to.',
    fr: '{entry} se décompresse à plus de {limit} fois sa taille et a été arrêté. Décompressez-le vous-même si c’est voulu.',
  },
  'archive-too-large': {
    en: 'The archive unpacks to more than {limit} bytes. The rest of it was not read.',
    fr: 'L’archive se décompresse à plus de {limit} octets. Le reste n’a pas été lu.',
  },
  'archive-too-many': {
    en: 'The archive holds more than {limit} entries. The rest of them were not read.',
    fr: 'L’archive contient plus de {limit} entrées. Les autres n’ont pas été lues.',
  },
  'archive-too-deep': {
    en: 'This archive lies {depth} archives deep and was not opened. Unpack it by hand and add what is in it.',
    fr: 'Cette archive se trouve à {depth} archives de profondeur et n’a pas été ouverte. Décompressez-la et ajoutez son contenu.',
  },
  'archive-link-skipped': {
    en: '{entry} is a link to another place and was not followed.',
    fr: '{entry} est un lien vers un autre endroit et n’a pas été suivi.',
  },
  'archive-special-skipped': {
    en: '{entry} is a device or another thing that is not a file, and was left out.',
    fr: '{entry} est un périphérique ou autre chose qu’un fichier, et a été laissé de côté.',
  },
  'archive-resource-fork': {
    en: '{entry} holds only what a Mac notes beside a file, and was left out.',
    fr: '{entry} ne contient que des notes d’un Mac sur un fichier, et a été laissé de côté.',
  },
};
