const longest = 60;
const decided = 'determined|decided|defined|confirmed|advised|agreed|announced|discussed|specified|completed';
/** Words that cannot be an id: `pending` and `unknown` can. */
const phrases = [
  'tb[acdn]',
  't\\.b\\.[acd]\\.?',
  // A year says no more about a number, and "to be confirmed (2027)" is no date yet.
  `(?:still |yet )?to be (?:${decided})(?: \\D*(?:\\b(?:19|20)\\d\\d\\b\\D*)?)?`,
  'n\\/[ad]',
  'not (?:applicable|available|yet|yet known|known)',
  'as appropriate',
  'x{2,}',
  'x+ ?%',
  '[-–—.?…_]+',
  '[àa] (?:déterminer|determiner|définir|definir|confirmer|préciser|preciser)(?: \\D*)?',
  'por (?:definir|determinar|confirmar)(?: \\D*)?',
  'س?[يت]حدد لاحقا',
];
const placeholder = new RegExp(`^(?:${phrases.join('|')})$`, 'iu');

/** Does this text only keep a place free? For values such as dates and numbers, where no other text makes sense. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  const bare = text.trim().replace(/^[<[({]\s*|\s*[>\])}]$/g, '');
  return placeholder.test(/^[\x20-\x7e]*$/.test(bare) ? bare : bare.replace(/\p{Mn}/gu, ''));
}
