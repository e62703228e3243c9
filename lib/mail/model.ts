import { directionOf } from '@/lib/languages/model';

/** What a mail says: paragraphs, one address to open, and the name of who sends it. */
export interface Letter {
  locale: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; url: string };
  /** What is typed instead of opening the address, and the sentence that says where. */
  code?: { label: string; digits: string };
  /** What a digest brings, by what it belongs to. */
  groups?: { heading: string; items: { title: string; text: string; url: string }[] }[];
  /** Ways to have no more like it, at the very end. */
  ending?: { label: string; url: string }[];
  closing: string[];
}

/** The letter as plain text and as HTML. The HTML has no pictures, scripts or styles from elsewhere. */
export function written(letter: Letter): { subject: string; text: string; html: string } {
  const { paragraphs, action, code, closing, groups = [], ending = [] } = letter;
  const subject = letter.subject.replace(/\s+/g, ' ');
  return {
    subject,
    text: [
      ...paragraphs,
      ...groups.map(groupInText),
      `${action.label}:\n${action.url}`,
      ...(code ? [`${code.label}\n${code.digits}`] : []),
      closing.join('\n'),
      ...ending.map(({ label, url }) => `${label}:\n${url}`),
    ].join('\n\n'),
    html: asHtml({ ...letter, subject }),
  };
}

const groupInText = ({ heading, items }: NonNullable<Letter['groups']>[number]): string =>
  [
    `${heading}\n${'='.repeat(heading.length)}`,
    ...items.map(({ title, text, url }) => [`* ${title}`, text, url].join('\n')),
  ].join('\n\n');

const asHtml = ({ locale, subject, paragraphs, action, code, closing, ...more }: Letter): string => `<!doctype html>
<html lang="${escaped(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:36em">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${(more.groups ?? []).map(groupInHtml).join('\n')}
<p><a href="${escaped(action.url)}">${escaped(action.label)}</a></p>
<p>${escaped(action.url)}</p>${code ? asCode(code) : ''}
<p>${closing.map(escaped).join('<br>')}</p>
${(more.ending ?? []).map(({ label, url }) => `<p><a href="${escaped(url)}">${escaped(label)}</a></p>`).join('\n')}
</body></html>`;

const groupInHtml = ({ heading, items }: NonNullable<Letter['groups']>[number]): string => `<h2>${escaped(heading)}</h2>
<ul>
${items
  .map(({ title, text, url }) => `<li><a href="${escaped(url)}">${escaped(title)}</a><br>${escaped(text)}</li>`)
  .join('\n')}
</ul>`;

const asCode = ({ label, digits }: { label: string; digits: string }) => `
<p>${escaped(label)}</p>
<p style="font-size:1.75em;letter-spacing:0.1em"><strong>${escaped(digits)}</strong></p>`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
