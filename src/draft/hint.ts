import type { Leaf, Node, Section } from '../document/field.ts';
import { either, kindNames } from '../document/wording.ts';

/** What to write in a place: its description, and the form of the answer. `above` is what has just been said. */
export function hintOf(node: Node, above = ''): string {
  const form = node.type === 'map' || node.type === 'list' ? '' : formOf(node);
  return [node.description === above ? '' : node.description, form].filter((part) => part !== '').join(' ');
}

/** A section as its heading in the project document, and what belongs there; neither is said twice. */
export function sectionHint({ title, node: { description } }: Section): string {
  const colon = description.indexOf(': ');
  if (colon >= 0) return `${title}${description.slice(colon)}`;
  const heading = title.replace(/^[IVX]+\. /, '').toLowerCase();
  return description.toLowerCase().includes(heading) ? description : `${title}. ${description}`;
}

/** The form of an answer, where the description leaves it open. */
function formOf(leaf: Leaf): string {
  const { type, unit = '', values = [] } = leaf;
  switch (type) {
    case 'text':
    case 'id':
      return '';
    case 'texts':
      return 'A list.';
    case 'enum':
      return `One of: ${values.join(', ')}.`;
    case 'enums':
      return `A list of: ${values.join(', ')}.`;
    case 'yes-no':
      return 'Answer: yes or no.';
    case 'date':
      return 'A date.';
    case 'money':
      return 'An amount, as a plain number.';
    case 'years':
      return 'For example {2027: 50000, 2028: 40000}.';
    case 'duration':
      return `A number of ${unit}, or a time such as 2 weeks.`;
    case 'ref':
      return `The id of ${thingsOf(leaf)}${leaf.names ? ', or a plain name' : ''}.`;
    case 'refs':
      return `A list of ids, each of ${thingsOf(leaf)}${leaf.names ? '; or of plain names' : ''}.`;
    case 'integer':
    case 'number':
    case 'percent':
      return numberForm(leaf);
  }
}

function numberForm({ type, unit, minimum, maximum, words }: Leaf): string {
  const what = type === 'integer' ? 'A whole number' : 'A number';
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  const to = maximum === undefined ? '' : ` to ${maximum}`;
  const said = words === undefined ? '' : `, or one of: ${Object.keys(words).join(', ')}`;
  return `${what}${from}${to}${unit === undefined ? '' : ` (${unit})`}${said}.`;
}

function thingsOf({ kinds = 'any' }: Leaf): string {
  return kinds === 'any' ? 'anything in this document' : either(kinds.map((kind) => kindNames[kind]));
}
