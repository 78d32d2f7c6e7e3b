import type {
  DocumentAssessment,
  FactFinding,
  FrameworkResult,
  LocatedDiagnostic,
  Place,
} from '../../assess/assessment.ts';
import { blockersOf } from '../blockers.ts';
import { messageOf } from '../diagnostic.ts';
import type { Block, Span } from '../layout.ts';
import { between, cut, paragraph, token, words } from '../layout.ts';
import * as say from '../phrases.ts';
import { bar, length as barLength } from './bar.ts';
import { isHeavy } from './blocking.ts';
import type { TextOptions } from './shared.ts';
import { heading, inset, linesOf, placed } from './shared.ts';

const factsShown = 3;
const diagnosticsShown = 3;
const barFrom = 100;
const narrowestTitle = 30;

/** One line for each principle, and one for all that have no criterion yet. */
export function principles(
  framework: FrameworkResult,
  several: boolean,
  { all, width }: TextOptions,
): readonly Block[] {
  const covered = framework.units.filter((unit) => !framework.notCovered.includes(unit.id));
  const titles = new Map(framework.units.map((unit) => [unit.id, unit.title]));
  const notCovered = framework.notCovered.map((id) => titles.get(id) ?? id);
  const scores = new Map(framework.result.units.map((unit) => [unit.id, unit]));
  const bars = width >= barFrom;
  const numbers = Math.max(0, ...covered.map(({ id }) => say.rangeOf(scores.get(id)?.score).length));
  const room = Math.max(narrowestTitle, width - numbers - between - (bars ? barLength + between : 0));
  const rows = covered.map((unit): readonly Span[] => {
    const scored = scores.get(unit.id);
    const caps = say.unitCaps(scored?.caps ?? []);
    const title = all ? unit.title : cut(unit.title, room - caps.length);
    return [
      ...(bars ? [token(bar(scored?.score), 'faint')] : []),
      token(say.rangeOf(scored?.score)),
      ...(all ? [token(say.applicability(scored, unit.total))] : []),
      words(title + caps),
    ];
  });
  const right = [...(bars ? [false] : []), true, ...(all ? [false] : []), false];
  return [
    heading(say.principlesHeading(several ? framework.name : undefined, all)),
    ...(rows.length > 0 ? [{ kind: 'table' as const, rows, right }] : []),
    ...(notCovered.length > 0 ? [paragraph([words(say.notYetCovered(notCovered))])] : []),
  ];
}

/** Open facts, the one that decides most first, each with the path to answer at. */
export function openFacts(document: DocumentAssessment, all: boolean): readonly Block[] {
  const open = openOf(document);
  if (open.length === 0) return [];
  return [
    paragraph([words(say.factsHeading(open.length), 'strong'), words(say.factsAdvice)]),
    ...(all ? open : pressingOf(open)).map((fact) => {
      const wrote = fact.declared === 'no' ? [words(say.noWithoutGround(fact.because[0]?.position.line))] : [];
      const question = words(`${fact.question} ${say.blockedBy(fact.blocks.length)}`);
      return paragraph([token(`facts.${fact.id}.is`, 'strong'), question, ...wrote], 0, inset);
    }),
  ];
}

/** How many open facts the report keeps for later. */
export function moreFacts(document: DocumentAssessment): number {
  const open = openOf(document);
  return open.length - pressingOf(open).length;
}

/** Those that decide more than one question; where none does, the first. */
function pressingOf(open: readonly FactFinding[]): readonly FactFinding[] {
  return open.filter(({ blocks }, index) => index === 0 || blocks.length > 1).slice(0, factsShown);
}

function openOf({ facts }: DocumentAssessment): readonly FactFinding[] {
  return facts
    .filter(({ value, blocks }) => value === 'unknown' && blocks.length > 0)
    .toSorted((a, b) => b.blocks.length - a.blocks.length);
}

/** How many questions a machine cannot judge. Each stands under its criterion. */
export function forReviewer({ outcomes }: DocumentAssessment): readonly Block[] {
  const manual = outcomes.filter(({ outcome }) => outcome === 'manual');
  return manual.length === 0 ? [] : [paragraph([words(say.forReviewer(manual.length))])];
}

/** What is odd about the file itself, errors first. Beside many blockers, errors only; what a blocker says is not said again. */
export function diagnostics(document: DocumentAssessment, { all, excerpts }: TextOptions): readonly Block[] {
  const order = ['error', 'warning', 'note'];
  const found = document.diagnostics
    .filter(({ severity }) => all || severity !== 'note')
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  if (found.length === 0) return [];
  const groups = all ? found.map((each) => [each]) : alike(found);
  const blocking = blockersOf(document).flatMap(({ gaps }) => gaps);
  const pressing = groups.filter(([first]) => {
    return first?.severity === 'error' || !(isHeavy(document) || blocking.some((gap) => isAt(first, gap)));
  });
  const told = all ? groups : pressing.slice(0, diagnosticsShown);
  const rest = linesOf(
    // Lines of other files would be taken for lines of the plan.
    groups
      .filter((group) => !told.includes(group))
      .flatMap((group) => group.filter(({ file }) => file === undefined).map(({ place }) => place)),
  );
  return [
    heading(say.diagnosticsHeading(found, told.length > 0 ? [] : rest)),
    ...told.flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const lines = linesOf(others.map(({ place }) => place)).filter((line) => line !== first.place.position.line);
      const code = all ? [token(first.code, 'faint')] : [];
      const also = lines.length > 0 ? [words(say.alsoAt(lines))] : [];
      return [
        placed(first.file ?? document.path, first.place, [
          token(first.severity, severityStyle[first.severity]),
          words(messageOf(first, excerpts)),
          ...code,
          ...also,
        ]),
      ];
    }),
    ...(told.length > 0 && rest.length > 0 ? [paragraph([words(say.onLines(rest))])] : []),
  ];
}

const severityStyle = { error: 'bad', warning: 'warn', note: 'plain' } as const;

function isAt(diagnostic: LocatedDiagnostic | undefined, { position }: Place): boolean {
  const { line, column } = diagnostic?.place.position ?? {};
  return line === position.line && column === position.column;
}

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
