import {
  type ApplicationText,
  ArgumentScannerError,
  formatMessageForArgumentScannerError,
  text_en,
} from '@stricli/core';
import { Failure, failureSentence, type Lang, reasonOf, type Sentence, say } from '../text/index.js';

const FAULT: Sentence = {
  en: 'recolement: an error of the program: {reason}\nNothing on the record was changed. Set RECOLEMENT_DEBUG=1 to see where it happened, and please report it.',
  fr: "recolement : une erreur du programme : {reason}\nRien n'a été changé au dossier. Avec RECOLEMENT_DEBUG=1 vous verrez où elle s'est produite ; merci de la signaler.",
};
const SEE_HELP: Sentence = { en: 'See recolement --help', fr: 'Voir recolement --help' };

/** What the program says of its own commands and of faults, in the user's language and never as a stack trace. */
export function applicationText(lang: Lang): ApplicationText {
  const base = lang === 'fr' ? FRENCH : text_en;
  const usage = (message: string) => `recolement: ${message}\n${say(SEE_HELP, lang)}`;
  return {
    ...base,
    exceptionWhileParsingArguments: (cause) =>
      usage(base.exceptionWhileParsingArguments.call({}, cause, false)),
    noCommandRegisteredForInput: (input) => usage(base.noCommandRegisteredForInput(input)),
    exceptionWhileRunningCommand: (cause) => faultSentence(cause, lang),
    commandErrorResult: (cause) => faultSentence(cause, lang),
  };
}

/** A fault as the user reads it. A stack is shown only to someone who asked for it. */
export function faultSentence(cause: unknown, lang: Lang): string {
  if (cause instanceof Failure) return `recolement: ${failureSentence(cause, lang)}`;
  const reason =
    process.env.RECOLEMENT_DEBUG && cause instanceof Error ? String(cause.stack) : reasonOf(cause);
  return say(FAULT, lang, { reason });
}

const FRENCH: ApplicationText = {
  ...text_en,
  headers: {
    usage: 'USAGE',
    aliases: 'ALIAS',
    commands: 'COMMANDES',
    flags: 'OPTIONS',
    arguments: 'ARGUMENTS',
  },
  keywords: { default: 'par défaut =', separator: 'séparateur =' },
  briefs: {
    help: "Afficher l'aide et quitter",
    helpAll: "Afficher toute l'aide et quitter",
    version: 'Afficher la version et quitter',
    argumentEscapeSequence: 'Tout ce qui suit est un argument',
  },
  noCommandRegisteredForInput: ({ input, corrections }) =>
    `la commande « ${input} » n'existe pas${corrections.length > 0 ? ` ; vouliez-vous dire ${corrections.join(' ou ')} ?` : ''}`,
  exceptionWhileParsingArguments(cause) {
    if (!(cause instanceof ArgumentScannerError)) return `arguments illisibles : ${reasonOf(cause)}`;
    return formatMessageForArgumentScannerError(cause, {
      AliasNotFoundError: (error) => `option inconnue : -${error.input}`,
      ArgumentParseError: (error) =>
        `valeur illisible pour ${error.externalFlagNameOrPlaceholder} : ${error.input}`,
      EnumValidationError: (error) =>
        `${error.input} n'est pas une valeur de --${error.externalFlagName} (${error.values.join(', ')})`,
      FlagNotFoundError: (error) => `option inconnue : --${error.input}`,
      InvalidNegatedFlagSyntaxError: (error) => `l'option --${error.externalFlagName} ne prend pas de valeur`,
      UnexpectedFlagError: (error) => `l'option --${error.externalFlagName} est donnée deux fois`,
      UnexpectedPositionalError: (error) => `argument de trop : ${error.input}`,
      UnsatisfiedFlagError: (error) => `il manque la valeur de l'option --${error.externalFlagName}`,
      UnsatisfiedPositionalError: (error) => `il manque l'argument ${error.placeholder}`,
    });
  },
};
