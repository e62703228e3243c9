import { directionOf } from '@/lib/languages/model';

/** What a mail says: paragraphs, one address to open, and the name of who sends it. */
export interface Letter {
  locale: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; url: string };
  /** What is typed instead of opening the address, and the sentence that says where. */
  code?: { label: string; digits: string };
  closing: string[];
}

/** After this many failures a mail is given up. With doubling pauses of at most six hours that is about two days. */
export const TRIES_LIMIT = 16;

/** The letter as plain text and as HTML. The HTML has no pictures, scripts or styles from elsewhere. */
export function written(letter: Letter): { subject: string; text: string; html: string } {
  const { paragraphs, action, code, closing } = letter;
  const subject = letter.subject.replace(/\s+/g, ' ');
  return {
    subject,
    text: [
      ...paragraphs,
      `${action.label}:\n${action.url}`,
      ...(code ? [`${code.label}\n${code.digits}`] : []),
      closing.join('\n'),
    ].join('\n\n'),
    html: asHtml({ ...letter, subject }),
  };
}

const asHtml = ({ locale, subject, paragraphs, action, code, closing }: Letter): string => `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:36em">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
<p><a href="${escaped(action.url)}">${escaped(action.label)}</a></p>
<p>${escaped(action.url)}</p>${code ? asCode(code) : ''}
<p>${closing.map(escaped).join('<br>')}</p>
</body></html>`;

const asCode = ({ label, digits }: { label: string; digits: string }) => `
<p>${escaped(label)}</p>
<p style="font-size:1.75em;letter-spacing:0.1em"><strong>${escaped(digits)}</strong></p>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
