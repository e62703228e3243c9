import { cookies } from 'next/headers';
import { type Theme, themes } from '@/components/layout/theme-switch';

/** What was chosen in this browser; the device's own where nothing was. */
export async function chosenTheme(): Promise<Theme> {
  const kept = (await cookies()).get('theme')?.value;
  return themes.find((theme) => theme === kept) ?? 'system';
}
