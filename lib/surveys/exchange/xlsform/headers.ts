/** What the first row of a sheet says of one column: its name as the standard writes it, and the language of its texts. */
export interface Header {
  name: string;
  /** As the file calls it, `Deutsch (de)`; empty for none. */
  language: string;
  /** As it stands in the file. */
  written: string;
}

/** Columns by the names that older forms and other tools give them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  command: 'type',
  caption: 'label',
  relevance: 'relevant',
  skip_logic: 'relevant',
  constraint_msg: 'constraint_message',
  required_msg: 'required_message',
  readonly: 'read_only',
  calculate: 'calculation',
  repeat: 'repeat_count',
  'bind:relevant': 'relevant',
  'bind:constraint': 'constraint',
  'bind:required': 'required',
  'bind:readonly': 'read_only',
  'bind:calculate': 'calculation',
  'bind:jr:constraintmsg': 'constraint_message',
  'control:appearance': 'appearance',
  'media:image': 'image',
  'media:audio': 'audio',
  'media:video': 'video',
  'media:big_image': 'big_image',
  value: 'name',
  list: 'list_name',
};

/** Columns whose texts come in languages. */
const TRANSLATED = [
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'audio',
  'video',
  'big_image',
];

/**
 * Reads a column's head, in whatever case and with whatever spaces: `Label :: Deutsch (de)`, `media::image::English`,
 * `Constraint Message`, `list name`.
 */
export function headerOf(written: string): Header {
  const parts = written.split(/\s*::?\s*/).map((part) => part.trim());
  const plain = parts.map((part) => part.toLowerCase().replace(/[\s-]+/g, '_'));
  for (let count = parts.length; count > 0; count--) {
    const joined = plain.slice(0, count).join(':');
    const name = OTHER_NAMES[joined] ?? joined;
    if (TRANSLATED.includes(name)) return { name, language: parts.slice(count).join(':'), written };
  }
  const joined = plain.join(':');
  return { name: OTHER_NAMES[joined] ?? joined, language: '', written };
}
