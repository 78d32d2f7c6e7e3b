import { parseDate } from './date.ts';
import type { Leaf } from './field.ts';
import { parseFrequency, type TimeUnit } from './frequency.ts';
import { isPlaceholder } from './placeholder.ts';
import { suggest } from './suggest.ts';
import { dateHint, numberHint, quote } from './wording.ts';

/** What the file holds in a place where one value belongs. */
export interface Written {
  readonly value: string | number | boolean;
  /** As it stands in the file: `00148213` and `16.10`, which as numbers would lose their zeros. */
  readonly raw: string;
}

/** What it is read as: nothing, when it cannot be read; and what the author should know about that. */
export interface Reading {
  readonly value?: string | number;
  readonly remark?: { readonly severity: 'error' | 'note'; readonly code: string; readonly message: string };
}

type Reader = (written: Written, leaf: Leaf) => Reading;

/** What an id looks like. */
export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Reads one value; of a list type, one item. */
export function readScalar(written: Written, leaf: Leaf): Reading {
  return readers[leaf.type](written, leaf);
}

const readers: Readonly<Record<Leaf['type'], Reader>> = {
  text: words,
  texts: (written) => countryTrap(words(written)),
  integer: numeric,
  number: numeric,
  money: numeric,
  percent: numeric,
  years: numeric,
  duration,
  date,
  'yes-no': yesNo,
  enum: oneOf,
  enums: oneOf,
  id,
  ref: reference,
  refs: reference,
};

function words({ value, raw }: Written): Reading {
  if (typeof value === 'string') return { value };
  if (typeof value === 'number') return { value: raw };
  return unreadable('text', `Words are expected here, found ${quote(raw)}. Put it in quotes if that is the text.`);
}

/** In other tools `NO`, for Norway, has been read as a no; here it is a word, but readers may not know. */
function countryTrap(reading: Reading): Reading {
  if (typeof reading.value !== 'string' || !Object.hasOwn(yesWords, fold(reading.value))) return reading;
  return noted(reading.value, `${quote(reading.value)} is kept as a word. If it is a country, write its name: Norway.`);
}

function id(written: Written): Reading {
  const { value } = words(written);
  if (isPlaceholder(written.raw)) return absent(written.raw);
  if (typeof value === 'string' && idPattern.test(value)) return { value };
  const better = slug(written.raw);
  const hint = better ? ` Write ${quote(better)} here and wherever it is referred to.` : '';
  return unreadable(
    'id',
    `${quote(written.raw)} cannot be an id: an id is lower-case words with hyphens that begins with a letter.${hint}`,
  );
}

function reference(written: Written): Reading {
  const { value, remark } = words(written);
  if (remark) return unreadable('reference', `An id is expected here, found ${quote(written.raw)}.`);
  const text = String(value).trim();
  return isPlaceholder(text) ? absent(text) : { value: text };
}

function date(written: Written): Reading {
  if (parseDate(written.value)) return { value: String(written.value).trim() };
  if (isPlaceholder(written.raw)) return absent(written.raw);
  return unreadable('date', `${quote(written.raw)} cannot be read as a date. ${dateHint(written.raw)}`);
}

const yesWords: Readonly<Record<string, 'yes' | 'no'>> = {
  yes: 'yes',
  y: 'yes',
  true: 'yes',
  no: 'no',
  n: 'no',
  false: 'no',
};

function yesNo({ value, raw }: Written): Reading {
  if (value === 'yes' || value === 'no') return { value };
  const meant = Object.hasOwn(yesWords, fold(raw)) ? yesWords[fold(raw)] : undefined;
  if (meant) return noted(meant, `${quote(raw)} is read as ${quote(meant)}. Write ${quote(meant)}.`);
  if (isPlaceholder(raw)) return absent(raw);
  return unreadable('value', `${quote(raw)} is not an answer to yes or no. Write ${quote('yes')} or ${quote('no')}.`);
}

function oneOf({ value, raw }: Written, { values = [], words: others = {} }: Leaf): Reading {
  if (typeof value === 'string' && values.includes(value)) return { value };
  const folded = fold(typeof value === 'boolean' ? (yesWords[String(value)] ?? raw) : raw);
  const same =
    values.find((allowed) => fold(allowed) === folded) ?? (Object.hasOwn(others, folded) ? others[folded] : undefined);
  if (same !== undefined)
    return noted(same, `${quote(raw)} is read as ${quote(String(same))}. Write ${quote(String(same))}.`);
  if (isPlaceholder(raw)) return absent(raw);
  const guess = suggest(raw, values);
  const hint = guess ? ` Did you mean ${quote(guess)}?` : '';
  return unreadable(
    'value',
    `${quote(raw)} is not one of the words for this place.${hint} Choose from: ${values.join(', ')}.`,
  );
}

function duration({ value, raw }: Written, { unit }: Leaf): Reading {
  const parsed = parseFrequency(value, (unit ?? 'hours') as TimeUnit);
  if (parsed !== undefined) return { value: parsed };
  if (isPlaceholder(raw)) return absent(raw);
  return unreadable(
    'number',
    `${quote(raw)} cannot be read as a length of time. Write a number of ${unit}, or a number with a unit: 6 hours, 2 weeks.`,
  );
}

function numeric({ value, raw }: Written, leaf: Leaf): Reading {
  if (typeof value === 'number') return inRange(value, raw, leaf);
  const folded = fold(raw);
  if (leaf.words && Object.hasOwn(leaf.words, folded)) return { value: leaf.words[folded] as number };
  if (isPlaceholder(raw)) return absent(raw);
  const plain = plainNumber(raw, leaf);
  if (plain === undefined)
    return unreadable('number', `${quote(raw)} cannot be read as a number. ${numberHint(raw, leaf)}`);
  const reading = inRange(plain, raw, leaf);
  if (reading.remark) return reading;
  const advice = raw === String(plain) ? 'Leave out the quotes.' : `Write ${plain}.`;
  return noted(plain, `${quote(raw)} is read as the number ${plain}. ${advice}`);
}

/** Text that can only mean one number: `"12000"`, and `40%` where a share is expected. */
function plainNumber(raw: string, { type }: Leaf): number | undefined {
  const share = type === 'percent' || type === 'number';
  const match = /^([+-]?\d+(?:\.\d+)?) ?(%?)$/.exec(raw.trim());
  return match && (share || !match[2]) ? Number(match[1]) : undefined;
}

function inRange(value: number, raw: string, { type, minimum, maximum = Infinity }: Leaf): Reading {
  if (!Number.isFinite(value)) return unreadable('number', `${quote(raw)} is not a number that can be counted with.`);
  if (type === 'integer' && !Number.isInteger(value)) {
    return unreadable('number', `${quote(raw)} is not a whole number. Write ${Math.round(value)}, or change the unit.`);
  }
  const least = minimum ?? (type === 'number' ? -Infinity : 0);
  if (value < least)
    return unreadable('number', `${quote(raw)} is too small: ${least} is the least that makes sense here.`);
  if (value > maximum)
    return unreadable('number', `${quote(raw)} is too large: ${maximum} is the most that makes sense here.`);
  return { value };
}

function unreadable(what: 'text' | 'id' | 'reference' | 'date' | 'value' | 'number', message: string): Reading {
  return { remark: { severity: 'error', code: `document/unreadable-${what}`, message } };
}

function noted(value: string | number, message: string): Reading {
  return { value, remark: { severity: 'note', code: 'document/read-as', message } };
}

function absent(text: string): Reading {
  const message = `${quote(text)} keeps the place free and counts as not written yet.`;
  return { remark: { severity: 'note', code: 'document/placeholder', message } };
}

/** Case, blanks, hyphens and underscores are no reason to reject a word. */
function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function slug(text: string): string | undefined {
  const made = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return idPattern.test(made) ? made : undefined;
}
