const subjects = [
  'ledger',
  'ferry',
  'orchard',
  'bridge',
  'harbour',
  'lantern',
  'quarry',
  'meadow',
  'granary',
  'weir',
  'kiln',
  'loom',
  'cistern',
];
const verbs = [
  'opens',
  'closes',
  'serves',
  'joins',
  'feeds',
  'shelters',
  'supplies',
  'crosses',
  'borders',
  'guards',
  'warms',
];
const places = [
  'Karanga',
  'Belo',
  'Tamsa',
  'Orun',
  'Sefa',
  'Liri',
  'Nuvo',
  'Palem',
  'Dorga',
  'Wesha',
  'Imbe',
  'Zanu',
  'Rolo',
  'Kefir',
  'Hatu',
  'Mosi',
  'Yarrow',
];

/** A sentence like no other. */
export function sentence(turn: number, word = ''): string {
  const pick = (words: readonly string[], step: number): string => words[(turn * step + step) % words.length] ?? '';
  return `The ${pick(subjects, 5)} of ${pick(places, 7)} ${pick(verbs, 3)} ward ${turn + 11} near ${pick(places, 11)} ${word}`.trim();
}
