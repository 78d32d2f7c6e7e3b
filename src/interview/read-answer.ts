import type { Blank } from '../blanks/blank.ts';
import { isListed, type Leaf } from '../document/field.ts';
import { readScalar } from '../document/scalar.ts';
import { fieldAt } from '../document/vocabulary.ts';
import type { Answer } from './form.ts';

/** What an answer is read as, or what is wrong with it, in a sentence. */
type Reading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Reads an answer as the field would read it from the file, so that what is written can be read back. */
export function readAnswer({ path }: Blank, { values }: Answer): Reading {
  const field = fieldAt(path);
  if (!field) return { ok: false, message: 'There is no such field in a plan.' };
  if (field.type === 'years') return readYears(values, field);
  const readings = values.map((value) => readOne(value, field));
  const fault = readings.find((one) => !one.ok);
  if (fault) return fault;
  const read = readings.flatMap((one) => (one.ok ? [one.value] : []));
  return { ok: true, value: isListed(field) ? read : read[0] };
}

function readOne(raw: string, field: Leaf): Reading {
  const isWord = /^(text|texts|id|ref|refs)$/.test(field.type);
  const number = Number(raw.trim());
  const isNumber = !isWord && raw.trim() !== '' && Number.isFinite(number);
  const { value, remark } = readScalar({ value: isNumber ? number : raw.trim(), raw: raw.trim() }, field);
  if (value === undefined) return { ok: false, message: remark?.message ?? 'This cannot be read.' };
  return { ok: true, value };
}

function readYears(values: readonly string[], field: Leaf): Reading {
  const pairs = values.map((value) => /^\s*(\d{4})\s*:\s*(\S+)\s*$/.exec(value));
  const amounts = pairs.map((pair) => (pair ? readOne(pair[2] ?? '', field) : undefined));
  const fault = amounts.find((one) => one === undefined || !one.ok);
  if (amounts.length > 0 && amounts.includes(undefined))
    return { ok: false, message: 'Write a year and an amount, with a colon between: 2027: 50000.' };
  if (fault && !fault.ok) return fault;
  return {
    ok: true,
    value: Object.fromEntries(pairs.map((pair, index) => [pair?.[1], (amounts[index] as { value: unknown }).value])),
  };
}
