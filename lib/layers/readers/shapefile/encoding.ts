import { isUtf8 } from 'node:buffer';

export type Decode = (bytes: Uint8Array) => string;

/**
 * How the texts of a `.dbf` file are written: as its `.cpg` file says, else as its header says, else UTF-8 where all of
 * it is such, else Windows-1252, which is Latin 1 and more.
 */
export function decoderFor(table: Buffer, named: string | null): Decode {
  const label = labelOf(named) ?? LANGUAGE_DRIVERS[table[29] ?? 0];
  if (label === 'dos') return fromDos;
  const decoder = new TextDecoder(label ?? (isUtf8(table.subarray(table.readUInt16LE(8))) ? 'utf-8' : 'windows-1252'));
  return (bytes) => decoder.decode(bytes);
}

/** The language driver in byte 29 of the header. 0x57 says “as the system has it”, which tells nothing. */
const LANGUAGE_DRIVERS: Record<number, string> = { 1: 'dos', 2: 'dos', 3: 'windows-1252' };

/** `UTF-8`, `ISO 88591`, `ANSI 1252`, `CP850`, `65001`: the writers of .cpg files know no rule. */
function labelOf(named: string | null): string | undefined {
  const plain = (named ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^(utf8|65001)$/.test(plain)) return 'utf-8';
  if (/885915$/.test(plain)) return 'iso-8859-15';
  if (/88591$|1252$|^latin1$/.test(plain)) return 'windows-1252';
  if (/1250$/.test(plain)) return 'windows-1250';
  return /(850|437)$/.test(plain) ? 'dos' : undefined;
}

/** The upper half of code page 850, in whose places 437 has the same letters of German and French. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

const fromDos: Decode = (bytes) =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : DOS[byte - 0x80])).join('');
