import { type Document, Parser } from 'yaml';
import { aliasesOf, compose } from './compose.ts';
import { tooDeepAt } from './depth.ts';
import { type Lines, linesOf } from './lines.ts';
import { locatorOf } from './locate.ts';
import type { Problem } from './position.ts';
import type { Reading } from './source.ts';
import { syntaxWords } from './syntax.ts';
import { treeOf } from './tree.ts';
import { type Fault, plainValue } from './value.ts';

/** For files from people we do not know. A plan stays far below all of them. */
export const limits = {
  bytes: 5_000_000,
  depth: 100,
  /** Nodes that aliases may add to those in the file. */
  copies: 100_000,
  /** Problems told of one file. */
  problems: 50,
} as const;

/** Reads YAML 1.2 into a plain value with positions. Never throws: whatever is wrong with the file is told, all at once. */
export function read(file: string, input: Uint8Array | string): Reading {
  const decoded = decode(input);
  if ('fault' in decoded) return refused([{ code: decoded.code, file, position: undefined, message: decoded.fault }]);
  const { text } = decoded;
  const lines = linesOf(text);
  const say = (code: string, start: number, end: number, message: string): Problem => ({
    code,
    file,
    position: lines.range(start, end),
    message,
  });

  const tokens = [...new Parser().parse(text)];
  const deep = tooDeepAt(tokens, limits.depth * 2);
  if (deep !== undefined)
    return refused([say('source/too-deep', deep, deep + 1, `this is nested more than ${limits.depth} levels deep.`)]);

  const documents = compose(tokens);
  const syntax = documents.flatMap(({ errors }) =>
    errors.map((error) => say('source/syntax', error.pos[0], error.pos[1], syntaxWords(error))),
  );
  if (syntax.length > 0) return refused(syntax);
  const [first, second] = documents;
  if (second)
    return refused([
      say(
        'source/several-documents',
        ...startOf(second),
        'a second document begins here. Put each plan in a file of its own.',
      ),
    ]);
  if (!first) return { ok: true, source: { file, text, value: undefined, ...nowhere(lines) } };
  return readDocument(file, text, first, lines);
}

function readDocument(file: string, text: string, document: Document, lines: Lines): Reading {
  const { targets, unknown, nodes } = aliasesOf(document);
  const tree = treeOf(document, targets);
  const { value, faults } =
    unknown.length > 0 ? { value: undefined, faults: [] } : plainValue(tree, nodes + limits.copies);
  const problems = [
    ...unknown.map((node) => ({
      node,
      code: 'source/unknown-alias',
      message: `there is no "&${node.source}" before this "*${node.source}". If it is meant as text, put it in quotes.`,
    })),
    ...faults.map(({ node, kind }) => ({ node, code: `source/${kind}`, message: faultWords[kind] })),
  ];
  if (problems.length > 0) {
    return refused(
      problems.map(({ node, code, message }) => ({
        code,
        file,
        position: lines.range(node.range?.[0] ?? 0, node.range?.[1] ?? 0),
        message,
      })),
    );
  }
  return { ok: true, source: { file, text, value: value ?? undefined, ...locatorOf(tree, lines, text) } };
}

const faultWords: Readonly<Record<Fault['kind'], string>> = {
  circular: 'this refers to itself, so it would never end.',
  'merge-of-no-map': '<< needs the name of a map, such as "<<: *defaults".',
  'key-is-no-text': 'a key must be a word. Is there a dash or a bracket too many?',
  'too-many-copies': 'the references (*) in this file grow to more than a plan can hold.',
};

function refused(problems: readonly Problem[]): Reading {
  const rest = problems.length - limits.problems;
  if (rest <= 0) return { ok: false, problems };
  const shown = problems.slice(0, limits.problems);
  const more: Problem = {
    code: 'source/more',
    file: problems[0]?.file ?? '',
    position: undefined,
    message: `and ${rest} more problems.`,
  };
  return { ok: false, problems: [...shown, more] };
}

function startOf(document: Document): readonly [number, number] {
  const start = document.range?.[0] ?? 0;
  return [start, start + 3];
}

function nowhere(lines: Lines): Pick<ReturnType<typeof locatorOf>, 'locate' | 'locateKey' | 'definedAt'> {
  const start = (): ReturnType<Lines['range']> => lines.range(0, 0);
  return { locate: start, locateKey: start, definedAt: () => undefined };
}

type Decoded = { readonly text: string } | { readonly code: string; readonly fault: string };

function decode(input: Uint8Array | string): Decoded {
  if (input.length > limits.bytes) {
    return {
      code: 'source/too-large',
      fault: `the file is too large: ${Math.ceil(input.length / 1e6)} MB, and a plan has at most ${limits.bytes / 1e6} MB.`,
    };
  }
  if (typeof input === 'string') return control(input);
  const [a, b] = input;
  const utf16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  try {
    return control(new TextDecoder(utf16 ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(input));
  } catch {
    return notText;
  }
}

const notText: Decoded = {
  code: 'source/not-text',
  fault: 'this is not a text file in UTF-8. Save the plan as plain text (YAML), not as a document or an archive.',
};

/** A zero byte is in no text: this is a program, a picture or an archive. */
function control(text: string): Decoded {
  return text.includes('\0') ? notText : { text };
}
