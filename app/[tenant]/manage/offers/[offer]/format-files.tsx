import { FormatFilesForms } from '@/components/manage/format-files-forms';
import { formatOf } from '@/lib/formats/registry';

interface Props {
  code: string;
  /** The page of the form that a file fills. */
  page: string;
  /** Of an instance that is stored, which can be made into a file. */
  settings?: unknown;
}

/** How a format is filled from a file and made into one; nothing for one that is not exchanged. */
export async function FormatFiles({ code, page, settings }: Props) {
  const { exchange } = formatOf(code);
  if (!exchange) return null;
  const { accepts, limit, kinds, lossesOf } = (await exchange()).default;
  const files = settings
    ? kinds.map((kind) => ({ kind, href: `${page}/export/${kind}`, losses: lossesOf(kind, settings) }))
    : [];
  return <FormatFilesForms action={`${page}/import`} {...{ code, accepts, limit, files }} />;
}
