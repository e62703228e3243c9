import createNextIntlPlugin from 'next-intl/plugin';

const withTexts = createNextIntlPlugin('./lib/request-texts.next.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  typedRoutes: false,
  reactStrictMode: true,
  // Loaded by Node itself: their own files (workers, native parts) are not where a bundle would look for them.
  serverExternalPackages: ['pino', 'postgres', 'nodemailer', 'sql.js'],
  devIndicators: false,
  // Loading all pages at once holds up those who come back after a restart; each is loaded when it is first asked for.
  experimental: { preloadEntriesOnStart: false },
  // Title and links stand in the head for everybody, also without scripts, and do not come after the page.
  htmlLimitedBots: /.*/,
  // A mailed link's token does not belong into a log, not even a developer's.
  logging: { incomingRequests: { ignore: [/\/sign-in\/confirm/] } },
  // `npm test` checks the types of everything; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default withTexts(config);
