import type { Gender } from './types.js';
import { wordSet } from './word-list.js';

const MASCULINE =
  wordSet(`aaron adam adrien alain alan albert alex alexandre alexander alfred andré andrea andrew
  andy anthony antoine antonio arnaud arthur barack ben benjamin bernard bernie bill bob boris brad brian bruce bruno
  bryan carl carlos cédric charles chris christian christophe chuck claude colin craig dan daniel darren dave
  david dean demis denis dennis didier dominic don donald doug dustin dylan ed eddie edward edouard édouard elon
  emmanuel enzo eric éric etienne étienne eugène evan fabien fabrice felix félix fernand florent francis franck
  françois frank fred frédéric gabriel gary gaston gavin geoff geoffrey george georges gérald gérard gilbert
  gilles glenn gordon greg gregory grégoire guillaume gustave guy harold harry harvey hector henri henry hervé
  howard hubert hugh hugo ian ilya isaac ivan jack jacob jacques jake james jamie jared jason jay jean-claude
  jean-françois jean-luc jean-marie jean-michel jean-paul jean-pierre jeff jeffrey jeremy jérémie jérôme jerry
  jim jimmy joe joel joël john johnny jon jonathan jordan josé joseph josh joshua juan jules julian julien
  justin karl keith ken kenneth kevin kyle lance larry laurent lawrence léo léon leonard lewis lionel loïc louis
  luc lucas luke marc marcel marco marcus mario mark martin matt matthew matthieu mathieu maurice max maxime
  michael michel miguel mike mitch mitt mohamed mohammed nathan neil newt nicholas nick nicolas noah norman oliver
  olivier omar oscar pascal patrick paul pedro peter phil philip philippe pierre rafael ralph randy raphaël ray
  raymond rémi rené ricardo richard rick rob robert robin rodolphe roger roland romain ron ronald ross roy rudy
  russell ryan sacha salvador sam samuel scott sean sébastien serge sergey shawn simon stanley stefan stéphane
  stephen steve steven stuart sundar sylvain ted terry théo thibault thierry thomas tim timothy todd tom tommy
  tony travis trevor tristan tyler victor vincent vladimir walter warren wayne will william xavier yann yannick
  yves zachary mikhaïl vitaly giovanni luigi pablo jorge luis manuel hans jürgen klaus wolfgang dmitri sergei
  jean bertrand aurélien fintan henrik conor cormac declan eoin liam niall pádraig séamus brendan finn magnus lars
  erik nils sven björn anders mikkel søren jens knut leif rasmus tobias matthias günther helmut dieter uwe ralf
  heinz fritz otto emil hugues ludovic cyril cyrille damien quentin baptiste clément corentin ronan tanguy gwenaël
  yvon maël malo erwan joão tiago rui nuno paulo fernando francisco javier diego alejandro andrés ignacio matteo
  luca lorenzo stefano roberto riccardo massimo ahmed ali hassan hussein karim mehdi rachid samir youssef ibrahim
  mamadou ousmane moussa kofi kwame hiroshi kenji takeshi raj arjun vikram sanjay anil sunil`);
const FEMININE =
  wordSet(`adèle agnès alexandra alice alicia alison amanda amélie amy andrée angela angélique anita
  ann anna anne anne-marie annie ariane audrey aurélie barbara béatrice beth betty beverly brenda brigitte camille
  carla carol caroline carole catherine cathy cécile céline chantal charlotte chelsea cheryl chloé christina
  christine christelle cindy claire clara clémence colette corinne courtney cynthia danielle danièle deborah
  debbie delphine denise diana diane dominique donna dorothy édith elaine éléonore elena elisabeth élisabeth
  élise elizabeth ellen élodie emilie émilie emily emma erica erin estelle esther eva ève fabienne fatima
  fiona florence françoise gabrielle geneviève gina ginette gloria grace gwen hannah hélène helen helena heather
  hillary huma inès ingrid irène isabelle ivanka jane janet janice jacqueline jeanne jennifer jessica jill joan
  joanna jocelyne josephine joséphine joyce judith judy julia juliette julie june karen kate katherine kathleen
  kathy katie kellyanne kelly kim kimberly kristen latifa laura laure laurence léa leila lily linda lisa lise
  loretta louise lucie lucy lydia lynn mackenzie madeleine manon margaret margaux maria marguerite marianne marie
  marilyn marine marion martha martine mary mathilde maureen mélanie melania melissa meg megan melinda michelle
  michèle mira monica monique muriel myriam nadia nadine nancy naomi natalie nathalie nicole nina nora odile
  olga olivia pamela pascale patricia paula pauline peggy penelope rachel rebecca régine renée rita rosa rose
  roseline roxane ruth sabine sally samantha sandra sandrine sara sarah ségolène sharon sheila sheryl shirley
  shivon simone solange sonia sophia sophie stephanie stéphanie susan suzanne suzy sylvie tamara tasha teresa
  theresa thérèse tiffany tracy ursula valérie vanessa véronique victoria virginia virginie vivian wendy whitney
  yolande yvette yvonne zoé elvira fei-fei daniela alyssa brooke mira tina hope gretchen kamala nikki
  jean éloïse héloïse maud siobhán siobhan nuala aoife niamh orla róisín sinéad gráinne deirdre bridget maeve fionnuala
  ingrid astrid sigrid solveig freya greta karin kirsten birgit heike ulrike sabrina annika leonor leonora beatriz
  inês mariana catarina lúcia pilar carmen dolores mercedes lucía sofía solenne solène maëlle gwenaëlle nolwenn
  rozenn morgane gaëlle maïwenn enora katell yaël aïcha fatou aminata khadija leïla samira yasmina nour priya
  anjali lakshmi sunita yuki keiko giulia chiara francesca paola federica alessandra bianca apolline bérénice
  blandine capucine clotilde edwige eugénie flavie hortense inès léonie ludivine mélissa océane perrine prune
  romane sidonie tiphaine violaine zélie coralie aurore aurélia camilla cecilia`);

/** The gender a given name tells; `either` where it may be both; null where the word is no given name known. */
export function genderOfGivenName(name: string): Gender | 'either' | null {
  const form = name.toLowerCase();
  const she = FEMININE.has(form);
  if (MASCULINE.has(form)) return she ? 'either' : 'masculine';
  return she ? 'feminine' : null;
}
