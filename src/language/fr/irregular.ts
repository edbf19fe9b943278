/**
 * Model verbs whose forms no rule gives: each stands for itself and its compounds ("redire", "admettre").
 * present: je, tu, il, nous, vous, ils; past: il, ils of the passé simple; `stem` of the imperfect and of the
 * present participle; `future` is the stem of future and conditional; `participle` in the masculine.
 */
export interface Model {
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly stem: string;
  readonly future: string;
  readonly participle: string;
}

function model(present: string, past: string, stem: string, future: string, participle: string): Model {
  return { present: present.split(' '), past: past.split(' '), stem, future, participle };
}

/** By the ending of the infinitive; the longest ending that fits is taken. */
export const MODELS: ReadonlyMap<string, Model> = new Map([
  ['dire', model('dis dis dit disons dites disent', 'dit dirent', 'dis', 'dir', 'dit')],
  ['crire', model('cris cris crit crivons crivez crivent', 'crivit crivirent', 'criv', 'crir', 'crit')],
  ['ndre', model('nds nds nd ndons ndez ndent', 'ndit ndirent', 'nd', 'ndr', 'ndu')],
  ['prendre', model('prends prends prend prenons prenez prennent', 'prit prirent', 'pren', 'prendr', 'pris')],
  ['aindre', model('ains ains aint aignons aignez aignent', 'aignit aignirent', 'aign', 'aindr', 'aint')],
  ['mettre', model('mets mets met mettons mettez mettent', 'mit mirent', 'mett', 'mettr', 'mis')],
  ['tenir', model('tiens tiens tient tenons tenez tiennent', 'tint tinrent', 'ten', 'tiendr', 'tenu')],
  ['venir', model('viens viens vient venons venez viennent', 'vint vinrent', 'ven', 'viendr', 'venu')],
  ['naître', model('nais nais naît naissons naissez naissent', 'nut nurent', 'naiss', 'naîtr', 'nu')],
  ['croire', model('crois crois croit croyons croyez croient', 'crut crurent', 'croy', 'croir', 'cru')],
  ['clure', model('clus clus clut cluons cluez cluent', 'clut clurent', 'clu', 'clur', 'clu')],
  ['savoir', model('sais sais sait savons savez savent', 'sut surent', 'sav', 'saur', 'su')],
  ['valoir', model('vaux vaux vaut valons valez valent', 'valut valurent', 'val', 'vaudr', 'valu')],
  ['voir', model('vois vois voit voyons voyez voient', 'vit virent', 'voy', 'verr', 'vu')],
  ['suivre', model('suis suis suit suivons suivez suivent', 'suivit suivirent', 'suiv', 'suivr', 'suivi')],
  ['lire', model('lis lis lit lisons lisez lisent', 'lut lurent', 'lis', 'lir', 'lu')],
  ['mentir', model('mens mens ment mentons mentez mentent', 'mentit mentirent', 'ment', 'mentir', 'menti')],
  ['quérir', model('quiers quiers quiert quérons quérez quièrent', 'quit quirent', 'quér', 'querr', 'quis')],
  ['rire', model('ris ris rit rions riez rient', 'rit rirent', 'ri', 'rir', 'ri')],
  ['frir', model('fre fres fre frons frez frent', 'frit frirent', 'fr', 'frir', 'fert')],
  ['vouloir', model('veux veux veut voulons voulez veulent', 'voulut voulurent', 'voul', 'voudr', 'voulu')],
]);
