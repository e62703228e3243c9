import { holdDiscussion } from '@/lib/demo/commands/hold-discussion';
import type { FormatDemo } from '../format';
import { dialogues } from './demo/dialogues';

const demo: FormatDemo = {
  parts: dialogues.map(({ part }) => part),
  fill: async (part, { threadId, people }) => {
    const comments = dialogues.find((dialogue) => dialogue.part === part)?.comments ?? [];
    await holdDiscussion(threadId, comments, people);
  },
};
export default demo;
