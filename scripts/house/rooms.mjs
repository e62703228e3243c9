// A newcomer finds any room in a minute: names, sizes, texts and the formats' secrecy. One line per breach.
import { wrongCodes } from './codes.mjs';
import { missingTexts } from './keys.mjs';
import { wrongNames } from './names.mjs';
import { missingSentences } from './refusals.mjs';
import { sizesInWords, wrongSizes } from './sizes.mjs';
import { wrongTexts } from './texts.mjs';

const breaches = [wrongNames, wrongSizes, wrongCodes, wrongTexts, missingTexts, missingSentences].flatMap((check) =>
  check(),
);
for (const breach of breaches) console.error(breach);
console.log(`${sizesInWords()}; ${breaches.length} breaches of the house rules`);
process.exit(breaches.length > 0 ? 1 : 0);
