/** What a space that rests answers to everybody: plain, without anything of the town or of who asks. */
export const restingPage = `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>Dieser Bereich ruht</title></head>
<body><main>
<h1>Dieser Beteiligungsbereich ruht.</h1>
<p>Er ist vorübergehend nicht erreichbar. Was hier geschrieben wurde, bleibt erhalten.</p>
<p lang="en">This space is at rest and cannot be reached for the time being. What was written here is kept.</p>
</main></body></html>
`;
