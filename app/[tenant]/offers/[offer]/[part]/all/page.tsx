import '@/components/thread/everything.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/layout/breadcrumb';
import { drawEntry, drawEverything } from '@/components/thread/draw-everything';
import { Slot } from '@/components/ui/slot';
import { formatOf } from '@/lib/formats/registry';
import { currentActor, currentTenant } from '@/lib/identity/current-actor.next';
import { languageOf } from '@/lib/languages/model';
import { currentPart } from '@/lib/offers/current-offer.next';
import { textsOf } from '@/lib/serving/drawing';
import { isForMany } from '@/lib/serving/kept-page.next';
import { everythingSaid } from '@/lib/threads/queries/everything';

interface Props {
  params: Promise<{ tenant: string; offer: string; part: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function partAt({ tenant, offer, part }: Awaited<Props['params']>) {
  const found = await currentPart(tenant, offer, part);
  return formatOf(found.format.format).showsOnlyItsThread ? found : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('everything');
  const { offer, format } = await partAt(await params);
  return { title: `${t('title')} · ${format.title} · ${offer.title}` };
}

/** All that was said in a discussion, to read and to print. */
export default async function EverythingPage({ params, searchParams }: Props) {
  const { tenant: slug, ...address } = await params;
  const t = await getTranslations('everything');
  const { offer, format } = await partAt({ tenant: slug, ...address });
  const home = `/${slug}/offers/${offer.slug}`;
  const path = `${home}/${format.slug}`;
  return (
    <div className="page everything-page">
      <Breadcrumb
        steps={[
          { href: `/${slug}`, label: (await currentTenant(slug)).name },
          { href: home, label: offer.title },
          { href: path, label: format.title },
        ]}
      />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <p className="no-print">
        <a href={path}>{t('back')}</a>
      </p>
      {(await isForMany()) ? (
        <Slot of="everything" />
      ) : (
        <Said slug={slug} threadId={format.threadId} path={path} from={(await searchParams).from} />
      )}
    </div>
  );
}

async function Said(props: { slug: string; threadId: string; path: string; from: string | string[] | undefined }) {
  const texts = textsOf(languageOf(await getLocale()));
  const after = Number(/^0\.(\d{1,15})$/.exec(String(props.from))?.[1] ?? 0);
  const { comments, next } = await everythingSaid(await currentActor(props.slug), props.threadId, after);
  const authors = new Map(comments.map(({ id, author }) => [id, author.name]));
  const entries = comments.map((comment) =>
    drawEntry(comment, authors.get(comment.parentId ?? '') || undefined, texts),
  );
  const html = drawEverything(entries, { path: props.path, next, fromStart: after === 0 }, texts);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by ours, which makes all that people wrote safe.
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
