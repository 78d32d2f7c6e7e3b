import { type CatalogueLoading, loadCatalogue } from '../../src/rubric/load.ts';
import type { Catalogue } from '../../src/rubric/rubric.ts';
import type { Problem } from '../../src/source/position.ts';
import { read } from '../../src/source/read.ts';
import type { Source } from '../../src/source/source.ts';

/** Files by name. */
export type Files = Readonly<Record<string, string>>;

const framework = `framework: strategy
version: 1.0.0
name: A strategy for tests
source: {document: A strategy, url: "https://example.org/strategy"}
settings: [development]
constants:
  values: [0, 0.2, 0.6, 1]
  cap_critical: 0.49
  cap_redline: 0.24
  small_unit: 3
  full_unit: 3
  bands:
    - {name: Strong, score: 75, floor: 50}
    - {name: Weak, score: 0, floor: 0}
  confidence: {high: 5, medium: 15}
units:
  - {id: safety, title: Safety first, weight: 1, section: Principle 1, summary: Nobody is harmed.}
  - id: openness
    title: Openness
    weight: 1
    section: Principle 2
    summary: Everybody can look.
    actions:
      "2.1": Publish what is known
`;

const sources = `sources:
  law: {document: A law, url: "https://example.org/law", read: seen}
  note: {document: A note, read: recalled}
`;

const ladder = `rubric: care
version: 1.0.0
title: Care is taken
criteria:
  - id: care/risks-have-owners
    title: Risks are written and owned
    homes: {strategy: safety}
    also: {strategy: [openness]}
    kind: normal
    weight: 2
    tier: core
    from: design
    applies_when: {any: [personal_data, public_facing]}
    levels:
      1:
        - present: risks[].event
      2:
        - count: {of: 'risks[]', where: {.level: [high, low]}, at_least: 2, has: [{present: .treatments}]}
      3:
        - owned: {of: 'risks[].owner', when: {field: programme.stage, is: [design]}, or: [{refers: 'risks[].owner'}]}
    ask: Who owns each risk?
    why: A risk without an owner is not looked at.
    recommend:
      to_1: Write the first risk.
      to_2: Treat two risks of {programme.title|the programme}.
      to_3: Name the post that owns each risk.
    sources:
      - {ref: law, section: article 1}
`;

const redLine = `rubric: limits
version: 1.0.0
title: Some limits are never crossed
criteria:
  - id: limits/no-forced-consent
    title: Consent is free
    homes: {strategy: "2.1"}
    kind: redline
    weight: 1
    tier: core
    from: concept
    applies_when: always
    scope: {of: 'data.assets[]', where: {.personal: 'yes'}}
    violation: {.legal_basis: consent, .condition_of_service: 'yes'}
    crossed: Who refuses these data gets no service.
    ask: Does anyone lose a service by refusing?
    why: Consent that cannot be refused means nothing.
    recommend:
      to_1: Choose another basis for {.name|these data}.
    sources:
      - {ref: note, section: page 2}
`;

/** Four files that fit together. */
export const sound: Files = {
  'frameworks/strategy.yaml': framework,
  'sources.yaml': sources,
  'care.yaml': ladder,
  'limits.yaml': redLine,
};

/** `sound` with one text put in place of another, which must be there. */
export function changed(file: keyof typeof sound & string, from: string, to: string, files: Files = sound): Files {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  return { ...files, [file]: text.replace(from, () => to) };
}

function sourceOf([file, text]: readonly [string, string]): Source {
  const reading = read(file, text);
  if (!reading.ok) throw new Error(`${file}: ${reading.problems.map(({ message }) => message).join('; ')}`);
  return reading.source;
}

function load(files: Files, order: readonly string[] = Object.keys(files)): CatalogueLoading {
  return loadCatalogue(order.map((file) => sourceOf([file, files[file] ?? ''])));
}

export function catalogueOf(files: Files, order?: readonly string[]): Catalogue {
  const loading = load(files, order);
  if (!loading.ok) throw new Error(loading.problems.map(shownAs).join('\n'));
  return loading.catalogue;
}

/** What is wrong, as \`file:line:column message\`. */
export function problemsOf(files: Files): readonly string[] {
  const loading = load(files);
  return loading.ok ? [] : loading.problems.map(shownAs);
}

function shownAs({ file, position, message }: Problem): string {
  return `${file}:${position?.line}:${position?.column} ${message}`;
}

/** `file:line:column` of a text, which stands there once. */
export function placeOf(files: Files, file: string, text: string): string {
  const whole = files[file] ?? '';
  const offset = whole.indexOf(text);
  if (offset === -1 || whole.includes(text, offset + 1)) throw new Error(`"${text}" is not in ${file} once`);
  const before = whole.slice(0, offset).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
