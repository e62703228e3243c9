/** What a mail says: paragraphs, one address to open, and the name of who sends it. */
export interface Letter {
  locale: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; url: string };
  closing: string[];
}

/** After this many failures a mail is given up. With doubling pauses of at most six hours that is about two days. */
export const TRIES_LIMIT = 16;

/** The letter as plain text and as HTML. The HTML has no pictures, scripts or styles from elsewhere. */
export function written(letter: Letter): { subject: string; text: string; html: string } {
  const { paragraphs, action, closing } = letter;
  const subject = letter.subject.replace(/\s+/g, ' ');
  return {
    subject,
    text: [...paragraphs, `${action.label}:\n${action.url}`, closing.join('\n')].join('\n\n'),
    html: asHtml({ ...letter, subject }),
  };
}

const asHtml = ({ locale, subject, paragraphs, action, closing }: Letter): string => `<!doctype html>
<html lang="${escaped(locale)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:36em">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p><a href="${escaped(action.url)}">${escaped(action.label)}</a></p>
<p>${escaped(action.url)}</p>
<p>${closing.map(escaped).join('<br>')}</p>
</body></html>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
