/** What a field of a header block tells. */
export type FieldRole = 'author' | 'date' | 'to' | 'subject' | 'other';

export interface BlockField {
  readonly role: FieldRole;
  readonly value: string;
}

/** The names of the fields as mail programs write them in English and French, then in other languages. */
const ROLES: ReadonlyMap<string, FieldRole> = new Map(
  (
    [
      ['author', 'from|de|expéditeur|von|da|van|fra|från|od|remitente|mittente|afzender'],
      [
        'date',
        'sent|date|date sent|envoyé|envoyé le|envoyée|date d’envoi|gesendet|gesendet am|datum|enviado|enviado el',
      ],
      [
        'date',
        'enviado em|enviada em|fecha|data|inviato|verzonden|sendt|skickat|dato|wysłano|posted|posted at',
      ],
      ['to', 'to|à|a|pour|destinataire|destinataires|an|para|aan|til|till|do|newsgroups'],
      ['subject', 'subject|re|objet|sujet|betreff|asunto|oggetto|onderwerp|assunto|emne|ämne|temat'],
      [
        'other',
        'cc|bcc|cci|copie|copie à|copies|kopie|kopia|cco|ccn|reply-to|répondre à|antwort an|please respond to',
      ],
      [
        'other',
        'importance|importancia|wichtigkeit|priority|priorité|sensitivity|attachments|attachment|anlagen',
      ],
      [
        'other',
        'pièces jointes|pièce jointe|pj|on behalf of|de la part de|organization|sent by|conversation|message',
      ],
      ['other', 'mailed-by|signed-by|via|resent-from|resent-to|followup-to|auto forwarded by'],
    ] as const
  ).flatMap(([role, names]) => names.split('|').map((name) => [name, role] as const)),
);
const FURTHEST_COLON = 36;
/** Bold marks, wide or double spaces, a straight apostrophe. */
const UNEVEN = /[*'\t\u00a0]| {2}/;
/** "Message-ID:", "Content-Type:", "X-Mailer:": a name of the standards is known by its hyphen. */
const HYPHENATED = /^[a-z]+(?:-[a-z]+){1,3}$/;

/** A field of a header block, its name possibly in bold ("*From:*"); null for a line that is none. */
export function readBlockField(content: string): BlockField | null {
  const role = roleOf(content);
  if (role === null) return null;
  return { role, value: content.slice(content.indexOf(':') + 1).replace(/^[*\s]+/, '') };
}

/** What the field of a header block tells that a line begins; null for a line that is none. */
export function roleOf(content: string): FieldRole | null {
  if (content.lastIndexOf(':', FURTHEST_COLON) < 1) return null;
  const written = content.slice(0, content.indexOf(':')).trim().toLowerCase();
  const role = ROLES.get(written);
  if (role !== undefined) return role;
  if (written.includes('-') && HYPHENATED.test(written)) return 'other';
  return UNEVEN.test(written) ? (ROLES.get(plainName(written)) ?? null) : null;
}

function plainName(written: string): string {
  return written
    .replace(/[*\s\u00a0]+/g, ' ')
    .replace(/'/g, '’')
    .trim();
}
