import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { renderIcon } from './drawing/icon';
import { renderPreview } from './drawing/preview';
import { render } from './drawing/render';
import type { IconJob } from './model/icon';
import type { PictureJob } from './model/job';
import type { PreviewJob } from './model/preview';

/** The thread that draws pictures one after the other: requests are not kept waiting by it. */
sharp.cache(false);
sharp.concurrency(1);

parentPort?.on('message', async (job: PictureJob | PreviewJob | IconJob) => {
  try {
    parentPort?.postMessage({ picture: await pictureOf(job) });
  } catch (error) {
    parentPort?.postMessage({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

const pictureOf = (job: PictureJob | PreviewJob | IconJob): Promise<Uint8Array> => {
  if (job.format === 'icon') return renderIcon(job);
  return job.format === 'preview' ? renderPreview(job) : render(job);
};
