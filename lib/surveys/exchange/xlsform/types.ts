/** What the column `type` of a row says. */
export type RowType =
  | { is: 'begin'; what: 'group' | 'repeat' }
  | { is: 'end' }
  | { is: 'select'; many: 'one' | 'multiple' | 'rank'; list: string; other: boolean; outside: boolean }
  | { is: 'plain'; name: string };

/** Types by what older forms and other tools call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  'q string': 'text',
  'add text prompt': 'text',
  int: 'integer',
  'q int': 'integer',
  'add integer prompt': 'integer',
  'add decimal prompt': 'decimal',
  'q decimal': 'decimal',
  percentage: 'integer',
  'add note prompt': 'note',
  'add date prompt': 'date',
  'q date': 'date',
  'date time': 'datetime',
  'add date time prompt': 'datetime',
  'q time': 'time',
  trigger: 'acknowledge',
  'add acknowledge prompt': 'acknowledge',
  photo: 'image',
  'add image prompt': 'image',
  'q image': 'image',
  'add audio prompt': 'audio',
  'add video prompt': 'video',
  'add file prompt': 'file',
  gps: 'geopoint',
  location: 'geopoint',
  'q location': 'geopoint',
  'q geopoint': 'geopoint',
  'q barcode': 'barcode',
  'add calculate prompt': 'calculate',
};

const BEGIN = /^(?:begin|start)\s*(group|lgroup|repeat|loop|looped group)\b/;
/** `end` alone is when an interview ended. */
const END = /^end\s*(?:group|lgroup|repeat|loop|looped group)$/;
const SELECT =
  /^((?:add[_ ])?select[_ -]*(?:one|1|multiple|all[_ ]that[_ ]apply)(?:[_ ]prompt)?|rank)([_ -]external|[_ -]from[_ -]file)?(?:[_ ](?:from|using))? (\S+)(.*)$/i;

/** Longer than this is no type. */
const LENGTH_LIMIT = 300;

/** Reads a type in whatever case and spelling: `select_one yes_no or_other`, `Select One from yes_no`, `begin_group`. */
export function typeOf(written: string): RowType {
  const words = written.slice(0, LENGTH_LIMIT).trim().replace(/\s+/g, ' ');
  const plain = words.toLowerCase().replace(/[_-]+/g, ' ').replace(/\s+/g, ' ').trim();
  const begun = BEGIN.exec(plain)?.[1];
  if (begun) return { is: 'begin', what: begun === 'group' ? 'group' : 'repeat' };
  if (END.test(plain)) return { is: 'end' };
  return selectIn(words) ?? { is: 'plain', name: OTHER_NAMES[plain] ?? plain };
}

function selectIn(words: string): RowType | null {
  const [, kind, outside, list = '', rest = ''] = SELECT.exec(words) ?? [];
  if (!kind) return null;
  const many = /rank/i.test(kind) ? 'rank' : /multiple|all/i.test(kind) ? 'multiple' : 'one';
  return { is: 'select', many, list, other: /or[ _](other|specify)/i.test(rest), outside: Boolean(outside) };
}
