import { normalise } from '../document/text.ts';
import { fieldAt } from '../document/vocabulary.ts';
import { best, type Check, holds, lacking, option } from './check.ts';
import { label } from './naming.ts';
import { items, missing } from './path.ts';
import { levelAtLeast, type NotBelow, notBelowSchema } from './rating.ts';
import { type Member, members, type Selection, scalars, whereWords } from './selection.ts';
import type { Finding, View } from './view.ts';

interface Options extends Selection {
  /** Allowed values; any value of the field's own list when absent. */
  readonly in?: string | number | readonly (string | number)[];
  /** A path whose value (or one of whose values) it equals. */
  readonly same_as?: string;
  /** Its place in the field's list of values is not below this. */
  readonly not_below?: NotBelow;
}

/** The field holds an allowed value. */
export const oneOf: Check<Options> = {
  summary: "The field's value is one of those allowed, or equals the stated value.",
  properties: {
    of: option.paths,
    where: option.where,
    in: option.scalars,
    same_as: option.path,
    not_below: notBelowSchema,
  },
  required: ['of'],
  run: (view, options) => {
    const path = typeof options.of === 'string' ? options.of : (options.of[0] ?? '');
    const found = members(view, options).filter((member) => member.belongs === 'yes');
    return best(
      found.map((member) => judge(view, member, path, options)),
      () => ({ ...missing(view, path), ...noneThatFits(view, path, options) }),
    );
  },
};

function judge(view: View, member: Member, path: string, options: Options): Finding {
  const { value } = member;
  if (options.not_below) return levelAtLeast(view, member, options.not_below, fieldAt(member.path)?.values ?? []);
  const allowed = options.same_as
    ? scalars(view, options.same_as)
    : options.in === undefined
      ? undefined
      : [options.in].flat();
  if (allowed === undefined || allowed.some((one) => normalise(String(one)) === normalise(String(value))))
    return holds([member.path]);
  if (options.same_as) return lacking(member.path, `${itself(path)} is not among ${label(options.same_as)}`);
  return lacking(
    member.path,
    `${itself(path)} is not ${allowed.length > 6 ? 'one of those allowed' : allowed.join(' or ')}`,
  );
}

/** There are some, but the filter lets none through. */
function noneThatFits(view: View, path: string, { where }: Options): { readonly message?: string } {
  const words = where && items(view, path).length > 0 ? whereWords(view, where) : '';
  return words === '' ? {} : { message: `there is no ${label(path)}${words}` };
}

/** A word in hand has no name of its own. */
function itself(path: string): string {
  return path === '.' ? 'this' : label(path);
}
