/** Letters of other scripts that look like a Latin one. */
const lookalikes = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    ё: 'e',
    һ: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԁ: 'd',
    ԛ: 'q',
    ԝ: 'w',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
    ω: 'w',
    ı: 'i',
  }),
);

/** The ASCII characters of \p{P}, and the blank. */
const asciiPunctuation = /[ !"#%&'()*,\-./:;?@[\\\]_{}]+/g;

/**
 * A text in the form in which two texts are compared for being the same: one case, one script, no invisible
 * characters, every run of blanks and punctuation one blank. For comparing only, never for showing.
 */
export function normalise(text: string): string {
  // Most texts are plain ASCII, for which the same result costs a tenth.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().replace(asciiPunctuation, ' ').trim();
  return text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}ı]/gu, (letter) => lookalikes.get(letter) ?? letter)
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
}
