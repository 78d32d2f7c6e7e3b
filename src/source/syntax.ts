import type { YAMLParseError } from 'yaml';

const words: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  TAB_AS_INDENT: 'a tab is used to indent: YAML only allows spaces. Replace the tab by two spaces.',
  BAD_INDENT: 'the indentation does not fit: put this as far to the right as its neighbours.',
  MULTILINE_IMPLICIT_KEY:
    'this text looks like a key that runs over two lines. Is a colon missing, or do quotes have to go around the text?',
  BLOCK_AS_IMPLICIT_KEY: 'there are two colons on this line. Put the text after the first one in quotes.',
  BLOCK_IN_FLOW: 'inside { } or [ ] everything must stay in the same style. Is a closing bracket missing before this?',
  DUPLICATE_KEY: 'this key is written twice in the same place. Keep one of them.',
  MISSING_CHAR: 'something is missing here, such as a closing quote, a comma, a colon or a closing bracket.',
  UNEXPECTED_TOKEN: 'this does not belong here. Text that begins with a special sign needs quotes.',
  BAD_SCALAR_START: 'a text cannot begin with this sign. Put the text in quotes.',
  BAD_ALIAS: 'a text that begins with * is read as a reference. If it is meant as text, put it in quotes.',
  BAD_DQ_ESCAPE: 'a backslash inside double quotes begins a special sign. Write it twice, or use single quotes.',
  BAD_DIRECTIVE: 'a line that begins with % is read as an instruction. If it is meant as text, put it in quotes.',
  TAG_RESOLVE_FAILED:
    'a word that begins with ! is read as a type, and this one is not known. Remove it, or put the text in quotes.',
  MULTIPLE_ANCHORS: 'one value cannot have two names (&). Keep one of them.',
  MULTIPLE_TAGS: 'one value cannot have two types (!). Keep one of them.',
  RESOURCE_EXHAUSTION: 'this is nested too deeply.',
};

/** A syntax error in plain words. YAML's own sentence stands behind ours where ours is only a guess at the cause. */
export function syntaxWords({ code, message }: YAMLParseError): string {
  const own = message.split(' at line ')[0]?.split('\n')[0] ?? message;
  const kind = words[code];
  if (kind === undefined) return `this is not valid YAML: ${own}.`;
  return code === 'MISSING_CHAR' || code === 'UNEXPECTED_TOKEN' ? `${kind} (YAML says: ${own})` : kind;
}
