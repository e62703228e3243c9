import { useTranslations } from 'next-intl';
import { pageOfVideo, type VideoAt } from '@/lib/markup/model/videos';
import { Video } from './video';

const serviceNames = { youtube: 'YouTube', vimeo: 'Vimeo' } as const;

/** A video of another service that nothing is asked of until somebody wants to see it. */
export function VideoPlaceholder({ video, town, title }: { video: VideoAt; town: string; title: string }) {
  const t = useTranslations('offers.video');
  const service = serviceNames[video.service];
  return (
    <Video
      service={video.service}
      title={title || t('from', { service })}
      frame={`${town}/videos/${video.service}/${video.id}`}
      page={pageOfVideo(video)}
      texts={{
        from: t('from', { service }),
        told: t(`told.${video.service}`),
        load: t('load'),
        remember: t('remember', { service }),
        undo: t.rich('undo', { link: (words) => <a href={`${town}/privacy`}>{words}</a> }),
        goTo: t('goTo', { service }),
      }}
    />
  );
}
