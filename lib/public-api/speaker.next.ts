import type { ApiCall } from '@/lib/open-data/door.next';
import { originOfTown } from '@/lib/tenants/model/origin';
import { textsIn } from '@/lib/text';
import type { Speaker } from './model/feeds';

/** A request as feeds and calendars need it. Their addresses are the interface's, those of pages the town's own. */
export const speakerOf = ({ tenant, language, self }: ApiCall): Speaker => ({
  ...{ tenant, language, self },
  origin: originOfTown(tenant),
  say: textsIn(language, 'publicApi'),
  topicName: textsIn(language, 'offers.topics'),
});
