import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { DemoPart, DemoPerson } from '@/db/demo/content/model';
import type { Tx } from '@/db/tenancy';
import type { Actor, Trust } from '@/lib/actor';
import type { Verdict } from '@/lib/errors';
import type { Language } from '@/lib/languages/model';
import type { LayerView } from '@/lib/layers/model/layer';
import type { OfferFormat } from '@/lib/offers/model';
import type { TemplatePart } from '@/lib/offers/model/template';

/** What people can do in a format. Policies ask for these, never for a format's name. */
export type Activity = 'comment' | 'vote' | 'annotate' | 'answer';

/** Whether people write something in such a format that everybody reads. */
export const takesTexts = (opens: readonly Activity[]): boolean =>
  opens.includes('comment') || opens.includes('annotate');

/** What a format's panel gets: who looks, and at which instance, with the query of the address. */
export interface PanelProps {
  actor: Actor;
  tenantSlug: string;
  offerSlug: string;
  format: OfferFormat;
  /** The language of the town's texts, as a BCP 47 tag. */
  written: string;
  /** What the maps of its offer draw under what people say; the topmost first. */
  layers: readonly LayerView[];
  query: Record<string, string | undefined>;
  /** The same with every value of a name, as a form sends it by its address. */
  sent: readonly [name: string, value: string][];
}

/** What the format's part of the editor's form gets. */
export interface SettingsFormProps<S extends z.ZodType = z.ZodType> {
  actor: Actor;
  tenantSlug: string;
  settings: z.output<S>;
  town: FormTown;
}

/** Something that an editor may start from instead of a format's `defaults`. */
export interface Template<S extends z.ZodType = z.ZodType> {
  /** Its words stand in the format's texts, as `templates.<code>.name` and `.summary`. */
  code: string;
  settings: z.input<S>;
}

/** One thing that became another in the settings: a key below `changes` in the format's texts, and what it mentions. */
export interface Change {
  code: string;
  facts: Record<string, string | number>;
}

/** What a further page of an instance's editor gets. */
export interface EditorPageProps<S extends z.ZodType = z.ZodType> {
  actor: Actor;
  settings: z.output<S>;
  /** Where its form is posted to. */
  action: string;
  query: Record<string, string | undefined>;
  /** What was typed into its form before it was refused. */
  typed: readonly [name: string, value: string][] | null;
}

/** A further page of an instance's editor, with one form; it works without scripts. */
export interface EditorPage<S extends z.ZodType = z.ZodType> {
  /** The end of its address. Its words stand in the format's texts, as `editorPages.<code>.title` and `.help`. */
  code: string;
  page: () => Promise<{ default: ComponentType<EditorPageProps<S>> }>;
  /** What its form makes of the settings, and the query of the page that one sees next. Throws refusals. */
  change(wish: { actor: Actor; settings: z.output<S>; form: FormData }): Promise<{
    settings: unknown;
    query?: Record<string, string>;
  }>;
}

/** What a format's desk gets: who works there, at which instance, and the address of the desk. */
export interface DeskProps {
  actor: Actor;
  tenantSlug: string;
  offerSlug: string;
  format: OfferFormat;
  address: string;
  query: Record<string, string | undefined>;
}

/** The town on whose page a form stands: its address, and what its maps lie on. */
export interface FormTown {
  slug: string;
  basemap: string | null;
  /** Degrees, EPSG:4326. */
  bounds: [number, number, number, number];
}

/** What the page gets where staff look at what came in: the query has all values of each name. */
export interface AnalysisProps {
  actor: Actor;
  tenantSlug: string;
  /** The page's own address, below which its files are. */
  address: string;
  format: OfferFormat;
  query: Record<string, string[]>;
}

/** A wish for a file of what came in: its name says which; the query as the analysis page has it. */
export interface FileWish extends Omit<AnalysisProps, 'tenantSlug' | 'address'> {
  file: string;
  language: Language;
}

/** A file to take along, in pieces or whole. */
export interface AnalysisFile {
  type: string;
  /** With its ending. */
  name: string;
  content: AsyncGenerator<string | Uint8Array> | Uint8Array;
}

/** What stands in a frame on another site gets: always a visitor, and the path of the whole page. */
export interface EmbedProps {
  actor: Actor;
  town: FormTown;
  format: OfferFormat;
  path: string;
}

/** How a format declares itself. */
export interface Format<S extends z.ZodType = z.ZodType> {
  code: string;
  /** The schema of an instance's settings, the same for the editor's form and the server. */
  settings: S;
  /** What an editor starts from. */
  defaults: z.input<S>;
  /** What an editor may choose to start from. Loaded only where it is shown. */
  templates?: () => Promise<{ default: readonly Template<S>[] }>;
  /** Its instances in the templates of whole offers. Loaded only where an offer is made. */
  inTemplates?: () => Promise<{ default: readonly TemplatePart<z.input<S>>[] }>;
  /** What an importer starts from, for a conversation held elsewhere. Absent: `defaults`. */
  settingsAbout?: (subject: { topic: string; description: string }) => z.input<S>;
  /** The weakest trust an editor may allow. */
  needs: { trust: Exclude<Trust, 'none'>; map: boolean };
  /** What people may do while an instance is open. */
  opens: readonly Activity[];
  /** Whether this actor may watch the instance's own thread live. Absent: whoever sees the offer. */
  canWatch?: (tx: Tx, actor: Actor, formatId: string) => Promise<Verdict>;
  /** Whether what people contributed under `before` keeps its meaning under `after`. Absent: any change may be made. */
  canChangeSettings?(before: z.output<S>, after: z.output<S>): Verdict;
  /** The settings with what the editor's form does not say, as it was before. Absent: the form says everything. */
  keepUnsaid?(before: z.output<S>, after: z.output<S>): z.output<S>;
  /** What is different between two settings, for who reads their history. Absent: only that something is. */
  changesIn?(before: z.output<S>, after: z.output<S>): Change[];
  /** Whether editors can go through its page by `?trial=1`, with answers that are kept nowhere. */
  hasTrial?: true;
  /**
   * Whether the panel shows nothing but the settings and one page of the instance's own thread, so that its page may be
   * kept until one of these changes (docs/decisions/kept-pages.md). Absent: it is made anew for each request.
   */
  showsOnlyItsThread?: true;
  /** In a language that not all is written in, texts may lack: German stands in for them. */
  texts: Record<Language, () => Promise<{ default: Record<string, unknown> }>>;
  /** The page's part where people take part. Loaded only where it is shown. */
  panel: () => Promise<{ default: ComponentType<PanelProps> }>;
  /** The files that the analysis page offers; null for one that there is not. The right to have them is checked before. */
  files?: () => Promise<{ default: (wish: FileWish) => Promise<AnalysisFile | null> }>;
  /** Reads the settings from the editor's form. Out: what `settings` parses. */
  readSettings: (form: FormData) => unknown;
  /** How an instance is taken from files of elsewhere, and made into such. Absent: it is not. */
  exchange?: () => Promise<{ default: FormatExchange<z.output<S>> }>;
  /** What stands in a frame on another site. Absent: the format cannot be embedded. */
  embed?: () => Promise<{ default: ComponentType<EmbedProps> }>;
  /** The format's part of the demo. Loaded only while the demo is seeded. */
  demo?: () => Promise<{ default: FormatDemo }>;
}

/** Files that a format takes and makes. Its sentences stand in its texts, under `exchange`. */
export interface FormatExchange<S = unknown> {
  /** The endings of files that it takes, `.xlsx,.json`, and the largest, in bytes. */
  accepts: string;
  limit: number;
  /**
   * Reads a file as what an editor may save. Out: the fields that the editor's form would send, a title where the file
   * has one, and what could not be carried over. Refuses with a code that says what kind of file it is not.
   */
  read: (file: { path: string; name: string }) => Promise<{ fields: Field[]; title?: string; losses: NotCarried[] }>;
  /** The kinds of files that it makes, by their codes. */
  kinds: readonly string[];
  /** What of an instance a kind of file cannot say. */
  lossesOf: (kind: string, settings: S) => NotCarried[];
  write: (
    kind: string,
    instance: Instance<S>,
  ) => Promise<{ body: Uint8Array<ArrayBuffer>; type: string; ending: string }>;
  /** The published schemas of its files by their file names. In: a schema's own address. */
  schemas: Readonly<Record<string, (address: string) => object>>;
}

/** A field of a form. */
export type Field = [name: string, value: string];

/** What is made into a file: an instance, what it is called, and where schemas are published. */
export interface Instance<S> {
  settings: S;
  title: string;
  slug: string;
  schemas: string;
}

/** One thing that could not be carried over: where it stands, what it is, and the code of a sentence that says why. */
export interface NotCarried {
  sheet?: string;
  row?: number;
  column?: string;
  what: string;
  why: string;
}

/** A format's instances in the demo, and how their contributions are made: through the ordinary commands. */
export interface FormatDemo {
  parts: readonly DemoPart[];
  /** Fills one instance while its offer is open. */
  fill: (part: DemoPart, at: { formatId: string; threadId: string; people: DemoPeople }) => Promise<void>;
}

/** The demo's people of one tenant as actors, and the moment that the demo counts its times from. */
export interface DemoPeople {
  actorOf: (key: string) => Actor;
  cast: readonly DemoPerson[];
  now: Date;
}

/** Declares a format. Only keeps its types together. */
export const defineFormat = <S extends z.ZodType>(format: Format<S>): Format<S> => format;

/**
 * What staff sees of a format. Apart from its manifest, since a page brings along the style and client code of whatever it
 * can reach: who takes part does not fetch an editor.
 */
export interface FormatOffice<S extends z.ZodType = z.ZodType> {
  code: string;
  /** The part of the editor's form that makes the settings. */
  settingsForm: () => Promise<{ default: ComponentType<SettingsFormProps<S>> }>;
  /** Settings of any version, to be read. Absent: they are shown as they are kept. */
  reading?: () => Promise<{ default: ComponentType<{ settings: z.output<S> }> }>;
  /** Further pages of the editor, in their order. */
  editorPages?: readonly EditorPage<S>[];
  /** What staff does with an instance besides changing it: a page of its own in the manage area. Absent: nothing. */
  desk?: () => Promise<{ default: ComponentType<DeskProps> }>;
  /** Where staff look at what came in, exactly. Absent: the panel shows all there is. */
  analysis?: () => Promise<{ default: ComponentType<AnalysisProps> }>;
}

/** Declares a format's office. Only keeps its types together. */
export const defineOffice = <S extends z.ZodType>(office: FormatOffice<S>): FormatOffice<S> => office;
