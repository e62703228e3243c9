import { showCode } from '@/lib/residency/commands/codes';
import { proofRoute } from '@/lib/residency/proof-route.next';

export const POST = proofRoute(showCode);
