/** A message ready to be filed. `sender` and `at` are those of its header. */
export interface Filed {
  readonly bytes: Buffer;
  readonly sender: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An mbox in the mboxrd dialect: every line that begins with any number of “>” and “From ” has one “>” more. */
export function mboxrd(messages: readonly Filed[]): Buffer {
  return Buffer.concat(messages.map(mboxrdEntry));
}

/** The name of a message in a maildir; “!” stands for the colon, which not every file system can hold. */
export function maildirName(message: Filed, number: number, flags: string | null): string {
  const unique = `${Math.floor(message.at / 1000)}.M${number}P1.quay`;
  return flags === null ? unique : `${unique}!2,${flags}`;
}

function mboxrdEntry({ bytes, sender, at }: Filed): Buffer {
  const escaped = bytes.toString('latin1').replace(/^(>*From )/gm, '>$1');
  return Buffer.from(`From ${sender} ${asctime(new Date(at))}\n${escaped}\n`, 'latin1');
}

/** The date of a From_ line (RFC 4155), in UTC. */
function asctime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, ' ');
  const time = date.toISOString().slice(11, 19);
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${time} ${date.getUTCFullYear()}`;
}
