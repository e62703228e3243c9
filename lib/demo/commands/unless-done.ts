import { isRefusal } from '@/lib/errors';

/** Waits for a step of the demo. Its refusal with this code only says that the step was done before. */
export async function unlessDone(step: Promise<unknown>, code: string): Promise<void> {
  try {
    await step;
  } catch (error) {
    if (!isRefusal(error) || error.code !== code) throw error;
  }
}
