import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { suggest } from '../document/suggest.ts';
import type { Path } from '../source/position.ts';
import type { Mistake } from './mistake.ts';
import { hint } from './words.ts';

/** The parts of a JSON Schema that decide which of several alternatives was meant. */
interface Part {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Part[];
  readonly required?: readonly string[];
  readonly properties?: object;
  readonly patternProperties?: object;
  readonly description?: string;
}
interface Root extends Part {
  readonly definitions?: Readonly<Record<string, Part>>;
}
/** `inside` is how deep below the judged value it is: nothing but a wrong shape is told at the value itself. */
interface Told extends Mistake {
  readonly inside: number;
}

/** Every mistake of form once, at the deepest place, in words; empty when the value fits. */
export function mistakesOfForm(root: Root, value: unknown): readonly Mistake[] {
  return withoutDoubles(judge(root, root, value, [])).map(({ at, message }) => ({ at, message }));
}

function judge(root: Root, part: Part, value: unknown, at: Path): readonly Told[] {
  const errors = withoutMisspelt(validationErrors(root, part, value).filter(({ keyword }) => keyword !== 'if'));
  // What stands at or below alternatives was said by some of them, of which most were never meant.
  const choices = new Map(
    errors.filter(({ keyword }) => keyword === 'anyOf').map((error) => [error.instancePath, error]),
  );
  const outermost = [...choices.values()].filter(
    ({ instancePath }) => ![...choices.keys()].some((other) => isBelow(instancePath, other)),
  );
  const plain = errors.filter(
    ({ instancePath: path }) =>
      !outermost.some((choice) => path === choice.instancePath || isBelow(path, choice.instancePath)),
  );
  return [
    ...plain.flatMap((error) => inWords(error, at)),
    ...outermost.flatMap((choice) => {
      const place = pathOf(choice);
      return meant(root, choice, [...at, ...place]).map((told) => ({ ...told, inside: told.inside + place.length }));
    }),
  ];
}

function isBelow(path: string, other: string): boolean {
  return path.startsWith(`${other}/`);
}

/** The mistakes of the alternative that was most likely meant; of equally likely ones what all of them say. */
function meant(root: Root, { schema, data }: ErrorObject, at: Path): readonly Told[] {
  const fitting = (schema as readonly Part[]).filter((part) => typesOf(root, part)?.has(typeOf(data)) ?? true);
  if (fitting.length === 0) {
    const types = new Set((schema as readonly Part[]).flatMap((part) => [...(typesOf(root, part) ?? [])]));
    return [{ at, message: typeWords([...types]), inside: 0 }];
  }
  const verdicts = fitting.map((part) => withoutDoubles(judge(root, part, data, at)));
  const least = Math.min(...verdicts.map(cost));
  const [first = [], ...others] = verdicts.filter((verdict) => cost(verdict) === least);
  const shared = first.filter((told) => others.every((verdict) => verdict.some((other) => isSame(told, other))));
  return shared.length > 0 ? shared : first;
}

/** A wrong shape weighs more than any number of wrong values within the right one. */
function cost(verdict: readonly Told[]): number {
  return verdict.reduce((sum, { inside }) => sum + (inside === 0 ? 1000 : 1), 0);
}

function inWords(error: ErrorObject, at: Path): readonly Told[] {
  const path = pathOf(error);
  const said = (message: string, key: readonly string[] = []): Told => ({
    at: [...at, ...path, ...key],
    message,
    inside: path.length,
  });
  const { additionalProperty: key, missingProperty, allowedValues, allowedValue, type } = error.params;
  switch (error.keyword) {
    case 'additionalProperties':
      return [said(`"${key}" is not known here${near(error)}`, [key])];
    case 'required':
      return [said(`"${missingProperty}" is missing`)];
    case 'enum':
      if (typeof error.data === 'object') return [said(typeWords([...new Set<string>(allowedValues.map(typeOf))]))];
      return [said(`"${String(error.data)}" is not known here${hint(String(error.data), allowedValues)}`)];
    case 'type':
      return [said(typeWords([type].flat()))];
    case 'const':
      return [said(`should be ${JSON.stringify(allowedValue)}`)];
    case 'not':
      return surplus(error).map((one) =>
        said(`"${one}" does not belong here: ${(error.schema as Part).description}`, [one]),
      );
    default:
      return [said(error.message ?? 'is not right')];
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  array: 'a list',
  object: 'a map',
};

function typeWords(types: readonly string[]): string {
  return `must be ${types.map((type) => typeNames[type] ?? type).join(' or ')}`;
}

/** A key that is there, misspelt, is not missing as well. */
function withoutMisspelt(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const meantKeys = new Set(
    errors.flatMap((error) =>
      error.keyword === 'additionalProperties' ? [`${error.instancePath} ${keyMeant(error)}`] : [],
    ),
  );
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !meantKeys.has(`${instancePath} ${params['missingProperty']}`),
  );
}

function near(error: ErrorObject): string {
  const key = keyMeant(error);
  return key === undefined ? '' : `; did you mean "${key}"?`;
}

/** What a misspelt key stands for: a key that is not there yet, or a field of which the dot was forgotten. */
function keyMeant({ data, parentSchema, params }: ErrorObject): string | undefined {
  const { properties = {}, patternProperties = {} } = parentSchema as Part;
  const dotted = `.${params['additionalProperty']}`;
  const known = Object.keys(properties).filter((key) => !Object.hasOwn(data as object, key));
  const isField = Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(dotted));
  return suggest(params['additionalProperty'], isField ? [...known, dotted] : known);
}

/** Keys that may not be there: `not` is used for nothing else. */
function surplus({ schema, data }: ErrorObject): readonly string[] {
  const { required = [], anyOf = [] } = schema as Part;
  return [...required, ...anyOf.flatMap((one) => one.required ?? [])].filter((key) =>
    Object.hasOwn(data as object, key),
  );
}

function pathOf({ instancePath }: ErrorObject): Path {
  return instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function withoutDoubles(told: readonly Told[]): readonly Told[] {
  return told.filter((one, index) => told.findIndex((other) => isSame(one, other)) === index);
}

function isSame(a: Mistake, b: Mistake): boolean {
  return a.message === b.message && JSON.stringify(a.at) === JSON.stringify(b.at);
}

/** Types that an alternative can hold; `undefined` when it does not say. */
function typesOf(root: Root, part: Part): ReadonlySet<string> | undefined {
  if (part.$ref !== undefined) return typesOf(root, root.definitions?.[part.$ref.replace('#/definitions/', '')] ?? {});
  if (part.enum) return new Set(part.enum.map(typeOf));
  if ('const' in part) return new Set([typeOf(part.const)]);
  if (part.type !== undefined) return new Set([part.type].flat().map((type) => (type === 'integer' ? 'number' : type)));
  const inner = part.anyOf?.map((one) => typesOf(root, one));
  return inner?.every((one) => one !== undefined) ? new Set(inner.flatMap((one) => [...one])) : undefined;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

const compiled = new WeakMap<Part, ValidateFunction>();

/** Compiled when first needed: an alternative is judged by itself only once it has failed. */
function validationErrors(root: Root, part: Part, value: unknown): readonly ErrorObject[] {
  const validate =
    compiled.get(part) ??
    new Ajv({
      allErrors: true,
      verbose: true,
      strict: true,
      allowUnionTypes: true,
      strictRequired: false,
      strictTypes: false,
    }).compile(part === root ? root : { definitions: root.definitions ?? {}, allOf: [part] });
  compiled.set(part, validate);
  return validate(value) ? [] : (validate.errors ?? []);
}
