import { askRegister } from '@/lib/residency/commands/ask-register';
import { proofRoute } from '@/lib/residency/proof-route.next';

export const POST = proofRoute(askRegister);
