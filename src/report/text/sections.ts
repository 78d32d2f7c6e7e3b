import type { DocumentAssessment, FrameworkResult, LocatedDiagnostic, Outcome } from '../../assess/assessment.ts';
import type { Blocker } from '../blockers.ts';
import { blockersOf, possibleBlockersOf } from '../blockers.ts';
import { messageOf } from '../diagnostic.ts';
import type { Block, Span } from '../layout.ts';
import { paragraph, spaced, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import { bar } from './bar.ts';
import type { TextOptions } from './shared.ts';
import { heading, linesOf, note, placed, stepSpans, toDo, whatIsThere } from './shared.ts';

/** Of each blocker the first place, and a second one where there is room. */
const objectsShown = { few: 2, many: 1 } as const;
const manyBlockers = 3;
const factsShown = 3;
const diagnosticsShown = 5;
const barFrom = 100;

/** What must change before the number can be more than a cap, every place of it. */
export function blockers(document: DocumentAssessment, options: TextOptions): readonly Block[] {
  const found = blockersOf(document);
  const possible = possibleBlockersOf(document);
  const title = say.blockersHeading(found.length, possible.length);
  const shown = found.length > manyBlockers ? objectsShown.many : objectsShown.few;
  const possibleBlock = (outcome: Outcome): Block => {
    const gap = outcome.gaps[0];
    const what = [token(outcome.id, 'faint'), ...(gap ? whatIsThere(gap, options) : []), words(outcome.question)];
    return gap ? placed(document.path, gap, what) : paragraph(what, 4);
  };
  const clear = possible.length === 0 ? 'good' : 'warn';
  return [
    paragraph([words(title, found.length === 0 ? clear : 'bad')]),
    ...spaced([
      ...found.map((blocker) => blockerBlocks(document, blocker, options, shown)),
      possible.length > 0 ? [paragraph([words(say.possibleBlockers, 'warn')]), ...possible.map(possibleBlock)] : [],
    ]),
  ];
}

function blockerBlocks(
  document: DocumentAssessment,
  blocker: Blocker,
  options: TextOptions,
  shown: number,
): readonly Block[] {
  const { outcome, objects } = blocker;
  const told = options.all ? objects : objects.slice(0, shown);
  const caps = document.frameworks.flatMap(({ result }) => result.caps).filter((cap) => cap.criterion === outcome.id);
  return [
    paragraph([words(say.blockerTitle(outcome), 'bad')], 0, 4),
    paragraph([token(outcome.id, 'faint'), words(say.blockerReason(outcome, caps))], 4),
    ...(objects.length === 0 ? [note(outcome.because)] : []),
    ...told.flatMap(({ first, target }) => {
      const [place, ...others] = first;
      if (place === undefined) return [];
      const lines = linesOf(others).filter((line) => line !== place.position.line);
      const also = lines.length > 0 ? [words(say.alsoAt(lines))] : [];
      return [placed(document.path, place, [...stepSpans(first, options), toDo(target, options), ...also])];
    }),
    ...(objects.length > told.length ? [note(say.morePlaces(objects.length - told.length))] : []),
    ...(objects.length === 0 ? outcome.evidence : []).map((place) => placed(document.path, place, [])),
  ];
}

/** One line for each principle, and one for all that have no criterion yet. */
export function principles(framework: FrameworkResult, several: boolean, width: number): readonly Block[] {
  const covered = framework.units.filter((unit) => !framework.notCovered.includes(unit.id));
  const titles = new Map(framework.units.map((unit) => [unit.id, unit.title]));
  const notCovered = framework.notCovered.map((id) => titles.get(id) ?? id);
  const rows = covered.map((unit): readonly Span[] => {
    const scored = framework.result.units.find(({ id }) => id === unit.id);
    return [
      ...(width < barFrom ? [] : [token(bar(scored?.score), 'faint')]),
      token(say.rangeOf(scored?.score)),
      token(say.applicability(scored, unit.total)),
      words(say.unitTitle(unit.title, scored?.caps ?? [])),
    ];
  });
  const right = width < barFrom ? [true, false, false] : [false, true, false, false];
  return [
    heading(say.principlesHeading(several ? framework.name : undefined)),
    ...(rows.length > 0 ? [{ kind: 'table' as const, rows, right }] : []),
    ...(notCovered.length > 0 ? [paragraph([words(say.notYetCovered(notCovered))])] : []),
  ];
}

/** Open facts, the one that decides most first, each with the path to answer at. */
export function openFacts(document: DocumentAssessment, all: boolean): readonly Block[] {
  const open = document.facts
    .filter((fact) => fact.value === 'unknown' && fact.blocks.length > 0)
    .toSorted((a, b) => b.blocks.length - a.blocks.length);
  if (open.length === 0) return [];
  const asked = all ? open : open.slice(0, factsShown);
  const rest = open.length - asked.length;
  return [
    heading(say.factsHeading(open.length)),
    paragraph([words(say.factsAdvice)]),
    ...asked.map((fact) => {
      const wrote = fact.declared === 'no' ? [words(say.noWithoutGround(fact.because[0]?.position.line))] : [];
      const question = words(`${fact.question} ${say.blockedBy(fact.blocks.length)}`);
      return paragraph([token(`facts.${fact.id}.is`, 'strong'), question, ...wrote], 0, 4);
    }),
    ...(rest > 0 ? [paragraph([words(say.moreFacts(rest))])] : []),
  ];
}

/** Which questions a machine cannot judge. */
export function forReviewer(document: DocumentAssessment): readonly Block[] {
  const manual = document.outcomes.filter(({ outcome }) => outcome === 'manual');
  if (manual.length === 0) return [];
  return [paragraph([words(say.forReviewer(manual.flatMap(({ review }) => review?.question ?? [])))])];
}

/** What is odd about the file itself, errors first. */
export function diagnostics(document: DocumentAssessment, { all, excerpts }: TextOptions): readonly Block[] {
  const order = ['error', 'warning', 'note'];
  const found = document.diagnostics
    .filter(({ severity }) => all || severity !== 'note')
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (found.length === 0) return [];
  const groups = all ? found.map((each) => [each]) : alike(found);
  const told = all ? groups : groups.slice(0, diagnosticsShown);
  const rest = found.length - told.flat().length;
  return [
    heading(say.diagnosticsHeading(found)),
    ...told.flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const lines = linesOf(others.map(({ place }) => place)).filter((line) => line !== first.place.position.line);
      const code = all ? [token(first.code, 'faint')] : [];
      const also = lines.length > 0 ? [words(say.alsoAt(lines))] : [];
      return [
        placed(document.path, first.place, [
          token(first.severity, severityStyle[first.severity]),
          words(messageOf(first, excerpts)),
          ...code,
          ...also,
        ]),
      ];
    }),
    ...(rest > 0 ? [paragraph([words(say.moreDiagnostics(rest))])] : []),
  ];
}

const severityStyle = { error: 'bad', warning: 'warn', note: 'plain' } as const;

/** Those of one kind together, in the order in which each kind first comes. */
function alike(found: readonly LocatedDiagnostic[]): readonly (readonly LocatedDiagnostic[])[] {
  return [...new Set(found.map(({ code }) => code))].map((code) => found.filter((each) => each.code === code));
}

/** What a later stage will ask for. */
export function dueLater({ later }: DocumentAssessment, all: boolean): readonly Block[] {
  if (later.length === 0) return [];
  const summary = paragraph([words(say.dueLater(later.map(({ stage }) => stage)))]);
  const list = later.map(({ id, title, stage }) => paragraph([token(id), words(`${title} (${stage})`)], 0, 4));
  return all ? [heading(say.headings.later), summary, ...list] : [summary];
}
