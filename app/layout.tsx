import './styles/platform.css';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientTexts } from '@/components/ui/client-texts';
import { directionOf } from '@/lib/languages/model';
import { settings } from '@/lib/settings';
import { chosenTheme } from './theme';

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, metadataBase: settings().publicUrl };
}

/** What every page stands in. Without a chosen theme the system's counts, so nothing flickers and no script decides. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = await chosenTheme();
  const language = await getLocale();
  return (
    <html lang={language} dir={directionOf(language)} data-kern-theme={theme === 'system' ? undefined : theme}>
      <body>
        <ClientTexts of={['common']}>{children}</ClientTexts>
      </body>
    </html>
  );
}
