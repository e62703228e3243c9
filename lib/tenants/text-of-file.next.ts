/** The text of a file in a form, in UTF-8 or else as a German spreadsheet writes it; null where none was chosen. */
export async function textOfFile(value: FormDataEntryValue | null): Promise<string | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  const bytes = await value.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
