import type { Evidence, Finding, Flag } from '../check/index.js';
import type { Party } from '../statements/index.js';
import { type Lang, say } from '../text/index.js';
import { formatDate } from './dates.js';
import { LABELS } from './labels.js';
import { onOneLine } from './show-controls.js';

interface AttributionProps {
  readonly finding: Finding;
  readonly evidence: Evidence;
  readonly lang: Lang;
  /** The text of the article, which names the parties where the statement does not. */
  readonly text: string;
}

interface Row {
  readonly label: string;
  readonly record: readonly string[];
  readonly article: string;
  readonly differs: boolean;
}

/** Who the article says and who the record says, to whom, and when; each difference in words and in bold. */
export function AttributionTable(props: AttributionProps) {
  const { lang } = props;
  return (
    <table class="attribution">
      <thead>
        <tr>
          <td />
          <th scope="col">{say(LABELS.perRecord, lang)}</th>
          <th scope="col">{say(LABELS.perArticle, lang)}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(props).map((row) => (
          <tr class={row.differs ? 'differs' : undefined}>
            <th scope="row">{row.label}</th>
            <td>
              {row.record.map((line) => (
                <div>{line}</div>
              ))}
            </td>
            <td>
              {row.article}
              {row.differs ? <span class="flag">≠ {say(LABELS.differs, lang)}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ finding, evidence, lang, text }: AttributionProps): Row[] {
  const { speaker, addressee } = finding.statement;
  const has = (flag: Flag) => finding.flags.includes(flag);
  const [notNamed, unknown] = [say(LABELS.notNamed, lang), say(LABELS.unknown, lang)];
  return [
    {
      label: say(evidence.kind === 'message' ? LABELS.from : LABELS.speaker, lang),
      record: [onOneLine(evidence.speaker ?? unknown)],
      article: partyName(speaker, text) ?? notNamed,
      differs: has('speaker-differs'),
    },
    {
      label: say(LABELS.to, lang),
      record: evidence.recipients.length === 0 ? [unknown] : evidence.recipients.map(onOneLine),
      article: partyName(addressee, text) ?? notNamed,
      differs: has('addressee-differs'),
    },
    {
      label: say(LABELS.date, lang),
      record: [evidence.date === null ? unknown : formatDate(evidence.date, lang)],
      article: has('date-differs') ? say(LABELS.otherDate, lang) : '',
      differs: has('date-differs'),
    },
  ];
}

/** The name of a party; where the article supports none, the words it uses; null where it speaks of nobody. */
export function partyName(party: Party | null, text: string): string | null {
  if (party === null) return null;
  const { name, mention } = party;
  return name ?? (mention === null ? null : onOneLine(text.slice(mention.start, mention.end)));
}
