import type { Diagnostic, Document, Item } from '../document/document.ts';
import { showPath } from '../document/path.ts';
import type { Path } from '../source/position.ts';
import { spotsAt } from './content.ts';
import { fieldNamed } from './named.ts';

const code = 'facts/field-named-like-person';

/**
 * Data that are said not to be personal, with a field that names people. Told at both places, whatever the facts say: the
 * criteria about personal data pass over this data set.
 */
export function personFields(document: Document): readonly Diagnostic[] {
  return spotsAt(document, 'data.assets[]').flatMap(({ path, value }) => {
    if ((value as Item)['personal'] !== 'no') return [];
    const fields = (value as Item)['fields'];
    if (!Array.isArray(fields)) return [];
    const named = fields.flatMap((field: Item | null, index): Path[] =>
      fieldNamed('person', field?.['name']) ? [[...path, 'fields', index, 'name']] : [],
    );
    const first = named[0];
    if (!first) return [];
    const at: Path = [...path, 'personal'];
    return [
      warning(
        at,
        `\`personal: no\` does not agree with \`${showPath(document, first)}\`, which is named like something about a person. Change the one that is wrong.`,
      ),
      ...named.map((field) =>
        warning(field, 'This field is named like something about a person, but its data set says `personal: no`.'),
      ),
    ];
  });
}

function warning(path: Path, message: string): Diagnostic {
  return { severity: 'warning', code, path, message };
}
