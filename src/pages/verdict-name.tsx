import type { Wording } from '../check/index.js';
import { type Lang, type Sentence, say } from '../text/index.js';
import { VERDICTS } from './words.js';

interface VerdictProps {
  readonly wording: Wording;
  readonly lang: Lang;
  /** The name in another form, after a number. */
  readonly name?: Sentence;
}

/** A verdict as it stands everywhere on the page: its sign, its name in its colour and under its own line. */
export function VerdictName({ wording, lang, name = VERDICTS[wording].name }: VerdictProps) {
  return (
    <span class={`verdict ${wording}`} title={say(VERDICTS[wording].meaning, lang)}>
      <span class="sign" aria-hidden="true">
        {VERDICTS[wording].sign}
      </span>
      <span class="name">{say(name, lang)}</span>
    </span>
  );
}
