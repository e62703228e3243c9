/**
 * What a page is about, for machines (JSON-LD). A block of data, which no policy has to allow: nothing runs. What people
 * wrote cannot end it.
 */
export const JsonLd = ({ of }: { of: object }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: it is JSON in which nothing can end the block.
    dangerouslySetInnerHTML={{ __html: JSON.stringify(of).replaceAll('<', '\\u003c') }}
  />
);
