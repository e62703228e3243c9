import type { Settings } from '@/lib/settings';

/** Says on the terminal where the platform is, who one can be in the demo, and where the data lie. */
export async function greet({ publicUrl, demo }: Settings, database: string): Promise<void> {
  console.log(`\n  Stadtgespräch   ${publicUrl.origin}`);
  if (demo) console.log('  Demo mode       on this computer only, with sign-ins for everybody and a mailbox page');
  console.log(`  Data            ${database}`);
  console.log('  Stop            Ctrl-C\n');
}
