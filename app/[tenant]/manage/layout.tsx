import './manage.css';
import type { ReactNode } from 'react';
import { ClientTexts } from '@/components/ui/client-texts';

export default function ManageLayout({ children }: { children: ReactNode }) {
  return <ClientTexts of={['manage', 'refusals', 'map', 'offers']}>{children}</ClientTexts>;
}
