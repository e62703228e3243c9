import '../manage/manage.css';
import type { ReactNode } from 'react';

/** The operator's pages, in the state's own space. */
export default function OperatorLayout({ children }: { children: ReactNode }) {
  return children;
}
