import { join, resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** `host`, `host:port`, `[::1]` or `[::1]:port`, in small letters. */
const HOST_AND_PORT = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/;
const hostsIn = (list: string): string[] =>
  list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

/** Every setting there is. The README's table says the same for operators. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** The address to listen on. Absent: all of this computer's, or the loopback address in demo mode. */
  HOST: z.hostname().or(z.ipv4()).or(z.ipv6()).optional(),
  /** The folder for everything that is kept: the embedded database, later files. */
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().includes('@').optional(),
  /** What seals answers and marks (lib/sealing.ts). Absent: a file in DATA_DIR, made at the first start. */
  SEALING_KEY: z.string().min(32).optional(),
  /** Whether a proxy in front sets `X-Forwarded-For`. Otherwise that header is anybody's word. */
  BEHIND_PROXY: z.enum(['0', '1']).default('0'),
  /** How much faster than people everybody may be; for load tests, and events where hundreds share one address. */
  LIMITS_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
  BASEMAP_STYLE_URL: z.url({ protocol: /^https?$/ }).optional(),
  GEOCODER_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Hosts, with a port or without, that may be asked for maps although they are not public. */
  OUTGOING_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform(hostsIn)
    .pipe(z.array(z.string().regex(HOST_AND_PORT))),
  /** BundID, which is offered where it is set: its metadata as a file, or its name, address and certificates. */
  BUNDID_METADATA: z.string().optional(),
  BUNDID_ENTITY_ID: z.string().optional(),
  BUNDID_SSO_URL: z.url({ protocol: /^https?$/ }).optional(),
  BUNDID_CERTIFICATES: z.string().optional(),
  /** The folder with our own keys for it. Absent: `bundid` in DATA_DIR, where they are made. */
  BUNDID_KEYS_DIR: z.string().optional(),
  /** Whether answers may come unencrypted; for trials against a provider that cannot encrypt. */
  BUNDID_PLAIN: z.enum(['0', '1']).default('0'),
  /** One OpenID provider for all tenants, beside those that they add themselves. */
  OPENID_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OPENID_CLIENT_ID: z.string().max(200).optional(),
  OPENID_CLIENT_SECRET: z.string().max(500).optional(),
  OPENID_NAME: z.string().max(60).optional(),
  /** A virus scanner for all uploads, clamd: where it listens. Absent: uploads are not scanned, and editors are told so. */
  CLAMD: z
    .string()
    .regex(/^(tcp:\/\/(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+):\d{1,5}|unix:\/\S+)$/)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
type Environment = z.output<typeof Environment>;

/** Where it stands what BundID is called, where it takes requests, and what it signs with. Absolute paths. */
export type BundidSetting = { metadataFile: string } | { entityId: string; ssoUrl: string; certificatesFile: string };

export interface Settings {
  port: number;
  /** The address to listen on; undefined for all addresses of this computer. */
  host: string | undefined;
  /** Absolute path. */
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  /** The origin under which people reach the platform, for links in mails and for the check of a form's origin. */
  publicUrl: URL;
  /** Neither a database nor a mail server was named: a trial on this computer, with sign-ins for anybody. */
  demo: boolean;
  sealingKey: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  behindProxy: boolean;
  /** By this every limit of pace is multiplied. */
  limitsFactor: number;
  /** A MapLibre style for the maps of all tenants that chose no base map; brought by the platform, as theirs are. */
  basemapStyleUrl: string | null;
  /** A geocoder that speaks Photon's GeoJSON, asked by the platform where a town's own index has too little. */
  geocoderUrl: string | null;
  /** `host` (for the usual ports) or `host:port`: what the platform may ask for maps though it is not public. */
  outgoingAllowedHosts: readonly string[];
  /** How BundID is described; null where it is not offered. */
  bundid: BundidSetting | null;
  /** Absolute path. */
  bundidKeysDir: string;
  bundidPlain: boolean;
  /** An OpenID provider for all tenants; null where there is none, or its settings are not all there. */
  openid: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  /** Where clamd listens; null where uploads are not scanned. */
  clamd: { host: string; port: number } | { path: string } | null;
  logLevel: string;
}

/**
 * The settings, from the environment: a running platform's own are read once, since each request asks for them several
 * times; in tests, again when they have changed. Throws where one is wrong, with one sentence that says what to do.
 */
export function settings(environment?: Record<string, string | undefined>): Settings {
  if (environment) return settingsIn(environment);
  if (own && neverChange) return own.settings;
  const now = Object.keys(EXPECTED).map((name) => process.env[name]);
  if (now.some((value, index) => value !== own?.from[index])) own = undefined;
  own ??= { from: now, settings: settingsIn(process.env) };
  return own.settings;
}

const neverChange = process.env.NODE_ENV === 'production';

let own: { from: (string | undefined)[]; settings: Settings } | undefined;

function settingsIn(environment: Record<string, string | undefined>): Settings {
  const read = Environment.safeParse(withoutEmpty(environment));
  if (!read.success) throw wrong(read.error.issues[0]?.path[0] as keyof Environment);
  const { PORT, HOST, PUBLIC_URL, DATABASE_URL, SMTP_URL } = read.data;
  const publicUrl = new URL(PUBLIC_URL ?? `http://localhost:${PORT}`);
  const demo = !DATABASE_URL && !SMTP_URL;
  if (demo && HOST && !LOOPBACK.includes(HOST)) throw new Error(DEMO_IS_LOCAL);
  return {
    ...readOn(read.data),
    publicUrl,
    demo,
    host: HOST ?? (demo ? '127.0.0.1' : undefined),
    mailFrom: read.data.MAIL_FROM ?? `no-reply@${publicUrl.hostname}`,
  };
}

const readOn = (read: Environment) => ({
  port: read.PORT,
  dataDir: resolve(read.DATA_DIR),
  databaseUrl: read.DATABASE_URL ?? null,
  redisUrl: read.REDIS_URL ?? null,
  sealingKey: read.SEALING_KEY ?? null,
  smtpUrl: read.SMTP_URL ?? null,
  behindProxy: read.BEHIND_PROXY === '1',
  limitsFactor: read.LIMITS_FACTOR,
  basemapStyleUrl: read.BASEMAP_STYLE_URL ?? null,
  geocoderUrl: read.GEOCODER_URL ?? null,
  outgoingAllowedHosts: read.OUTGOING_ALLOWED_HOSTS,
  bundid: bundidIn(read),
  bundidKeysDir: resolve(read.BUNDID_KEYS_DIR ?? join(read.DATA_DIR, 'bundid')),
  bundidPlain: read.BUNDID_PLAIN === '1',
  openid: openidIn(read),
  clamd: clamdIn(read.CLAMD),
  logLevel: read.LOG_LEVEL,
});

function bundidIn(read: Environment): BundidSetting | null {
  const { BUNDID_METADATA, BUNDID_ENTITY_ID: entityId, BUNDID_SSO_URL: ssoUrl, BUNDID_CERTIFICATES } = read;
  if (BUNDID_METADATA) return { metadataFile: resolve(BUNDID_METADATA) };
  if (!entityId && !ssoUrl && !BUNDID_CERTIFICATES) return null;
  if (!entityId || !ssoUrl || !BUNDID_CERTIFICATES) throw wrong('BUNDID_METADATA');
  return { entityId, ssoUrl, certificatesFile: resolve(BUNDID_CERTIFICATES) };
}

function openidIn({ OPENID_ISSUER, OPENID_CLIENT_ID, OPENID_CLIENT_SECRET, OPENID_NAME }: Environment) {
  if (!OPENID_ISSUER || !OPENID_CLIENT_ID || !OPENID_CLIENT_SECRET) return null;
  const name = OPENID_NAME ?? new URL(OPENID_ISSUER).hostname;
  return { issuer: OPENID_ISSUER, clientId: OPENID_CLIENT_ID, clientSecret: OPENID_CLIENT_SECRET, name };
}

function clamdIn(address: string | undefined): Settings['clamd'] {
  if (!address) return null;
  if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) };
  const [, host = '', port] = /^tcp:\/\/(.+):(\d+)$/.exec(address) ?? [];
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

const DEMO_IS_LOCAL =
  'HOST may only be a loopback address in demo mode, where anybody can sign in as anybody; leave it out, or set DATABASE_URL or SMTP_URL for real operation.';

/** Never with the value: it may hold a password. */
const wrong = (name: keyof Environment) => new Error(`The setting ${name} is wrong: it must be ${EXPECTED[name]}.`);

const EXPECTED: Record<keyof Environment, string> = {
  PORT: 'a whole number from 1 to 65535, or absent for 3000',
  HOST: 'an IP address or a host name of this computer, or absent',
  DATA_DIR: 'the path of a folder, or absent for .data',
  DATABASE_URL: 'an address like postgres://user:password@host:5432/database, or absent for the embedded PostgreSQL',
  REDIS_URL: 'an address like redis://host:6379, or absent where one process serves alone',
  PUBLIC_URL: 'an address like https://beteiligung.example, or absent for http://localhost and the port',
  SMTP_URL: 'an address like smtp://user:password@host:587 or smtps://host:465, or absent',
  MAIL_FROM: 'a mail address, or absent for no-reply at the public host',
  SEALING_KEY: 'at least 32 random characters, the same for all processes, or absent for a file in DATA_DIR',
  BEHIND_PROXY: '1 behind a proxy that sets X-Forwarded-For, otherwise 0 or absent',
  LIMITS_FACTOR: 'a number above 0, or absent for 1',
  BASEMAP_STYLE_URL: 'the http(s) address of a MapLibre style, or absent for the drawings of the tenants',
  GEOCODER_URL: 'the http(s) address of a Photon geocoder, or absent to look for places in the own index alone',
  OUTGOING_ALLOWED_HOSTS: 'hosts with or without a port, separated by commas, like wms.stadt.lan:8080, or absent',
  BUNDID_METADATA:
    'the path of its metadata file, or absent and BUNDID_ENTITY_ID, BUNDID_SSO_URL and BUNDID_CERTIFICATES all set or all absent',
  BUNDID_ENTITY_ID: 'the name of the identity provider, or absent',
  BUNDID_SSO_URL: 'the http(s) address that takes requests by POST, or absent',
  BUNDID_CERTIFICATES: 'the path of a file with its certificates as PEM, or absent',
  BUNDID_KEYS_DIR: 'the path of a folder, or absent for bundid in DATA_DIR',
  BUNDID_PLAIN: '1 to accept unencrypted answers, otherwise 0 or absent',
  OPENID_ISSUER: 'the http(s) address of an OpenID provider, or absent',
  OPENID_CLIENT_ID: 'how that provider calls this platform, at most 200 characters, or absent',
  OPENID_CLIENT_SECRET: 'the secret that it shares with this platform, at most 500 characters, or absent',
  OPENID_NAME: 'how people call it, at most 60 characters, or absent for its host',
  CLAMD: 'where clamd listens, tcp://host:3310 or unix:/run/clamav/clamd.ctl, or absent to scan no uploads',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent, or absent for info',
};

/** A variable that is set to nothing counts as not set, as in a compose file with empty defaults. */
const withoutEmpty = (environment: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
