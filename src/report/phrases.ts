import type { Gap, LocatedDiagnostic, Outcome, OutcomeName } from '../assess/assessment.ts';
import type { Truth } from '../document/truth.ts';
import type { Cap, FrameworkScore, Range, UnitScore } from '../score/kernel.ts';
import { shown, whole } from '../score/rounding.ts';

// Every sentence of the text report, in one place so that it can be translated.

export const headings = {
  everything: 'ALL CRITERIA',
  later: 'DUE LATER',
  facts: 'ALL FACTS',
} as const;

export const labels = {
  score: 'Score',
  band: 'Band',
  confidence: 'Confidence',
  capped: 'Capped',
  heldDown: 'Held down',
} as const;

/** What each outcome is called. */
export const outcomeWords: Readonly<Record<OutcomeName, string>> = {
  met: 'met',
  partial: 'partly met',
  gap: 'not met',
  unknown: 'not settled',
  not_applicable: 'does not apply',
  manual: 'for a reviewer',
  violation: 'red line crossed',
  clear: 'red line not crossed',
};

type Gain = Gap['gain'][string];

const levelWords = ['absent', 'declared', 'specified', 'linked'] as const;

/** `1 gap`, `2 gaps`. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function aboutDocument(path: string, stage: string, setting: string | undefined): string {
  return [path, `stage ${stage}`, ...(setting === undefined ? [] : [`setting ${setting}`])].join(', ');
}

export const coreOnly = {
  core: 'A first look: only the core criteria were asked.',
  small:
    'A small programme (under 500,000 US dollars and under 12 months, no high risk): only the core criteria were asked. Option --tier full asks all.',
} as const;
export const noDocuments = 'No document was assessed.';

export function scoreOf(score: Range | undefined): string {
  if (score === undefined) return 'n/a, because no criterion applies';
  const without = whole(score.uncapped) > whole(score.lower) ? `, ${whole(score.uncapped)} without the cap` : '';
  const range = rangeOf(score);
  return `${whole(score.lower)} of 100${range.includes(' ') ? ` (range ${range})` : ''}${without}`;
}

/** `41`, `41 to 55` or `n/a`. */
export function rangeOf(score: { readonly lower: number; readonly upper: number } | undefined): string {
  if (score === undefined) return 'n/a';
  const [lower, upper] = [whole(score.lower), whole(score.upper)];
  return lower === upper ? `${lower}` : `${lower} to ${upper}`;
}

export function confidenceOf({ confidence, coverage }: FrameworkScore): string {
  return `${confidence ?? 'none'}; ${whole(coverage * 100)}% of the answers are certain, by weight`;
}

/** The titles and reasons stand under the blockers, right below. */
export function cappedAt(caps: readonly Cap[]): string {
  const lowest = lowestOf(caps);
  const sure = caps.some(({ cap, certain }) => whole(cap) === lowest && certain === 'yes');
  return `at ${lowest}${sure ? '' : ' for now'}, by the blockers below`;
}

export function heldDownBy(title: string, score: Range | undefined): string {
  return `by ${title} (${rangeOf(score)})`;
}

/** `level 1 (declared), needs 2 (specified)`. */
function levelOf({ level, outcome }: Outcome): string {
  if (level === undefined) return outcomeWords[outcome];
  const now = level.lower === level.upper ? named(level.lower) : `${named(level.lower)} to ${named(level.upper)}`;
  const needs = level.required !== undefined && level.lower < level.required ? `, needs ${named(level.required)}` : '';
  return `level ${now}${needs}`;
}

function named(level: number): string {
  const word = levelWords[level];
  return word === undefined ? `${level}` : `${level} (${word})`;
}

export function blockersHeading(count: number, possible: number): string {
  if (count > 0) return `BLOCKERS: ${count}`;
  return possible > 0 ? 'BLOCKERS: none for certain' : 'BLOCKERS: none';
}

/** `Red line crossed, score capped at 24`; `Level 1 (declared), needs 2 (specified), score capped at 49`. */
export function blockerReason(outcome: Outcome, caps: readonly Cap[]): string {
  const reason = outcome.outcome === 'violation' ? outcomeWords.violation : levelOf(outcome);
  return `${capital(reason)}${caps.length === 0 ? '' : `, score capped at ${lowestOf(caps)}`}.`;
}

/** `Below the level they need: 7. Each holds the score at 49 or less.` */
export function blockersAlike({ outcome }: Outcome, caps: readonly Cap[], count: number): string {
  const what = outcome === 'violation' ? 'Red lines crossed' : 'Below the level that is needed';
  const each = caps.length === 0 ? '' : ` Each one holds the score at ${lowestOf(caps)} or less.`;
  return `${what}: ${count}.${each}`;
}

export const possibleBlockers = 'MAY BLOCK, not settled yet';

/** The title says what a good plan does: it must not read like praise. */
export function blockerTitle({ title, outcome }: Outcome): string {
  return outcome === 'violation' ? `Red line: ${title}` : `Not yet: ${title}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function lowestOf(caps: readonly Cap[]): number {
  return whole(Math.min(...caps.map(({ cap }) => cap)));
}

/** `9 of 12`; `9 to 11 of 12` while facts are open. */
export function applicability(unit: UnitScore | undefined, total: number): string {
  const [sure, possible] = [unit?.applicable ?? 0, unit?.possible ?? 0];
  return `${sure === possible ? sure : `${sure} to ${possible}`} of ${total}`;
}

export function unitCaps(caps: readonly Cap[]): string {
  return caps.length === 0 ? '' : ` (capped at ${lowestOf(caps)})`;
}

export function principlesHeading(framework: string | undefined, all: boolean): string {
  return `PRINCIPLES${framework === undefined ? '' : ` of ${framework}`}: score, ${all ? 'criteria that apply, ' : ''}title`;
}

export function notYetCovered(titles: readonly string[]): string {
  return `Not yet covered: ${titles.join('; ')}.`;
}

export function factsHeading(count: number): string {
  return `SETTLE FIRST: ${counted(count, 'open fact')}.`;
}

export const factsAdvice = 'Answer each at its path. A no needs a reason.';

export function blockedBy(count: number): string {
  return `(decides ${counted(count, 'criterion', 'criteria')})`;
}

/** Why a `no` did not settle the fact stands among the messages of the file. */
export function noWithoutGround(line: number | undefined): string {
  return `You wrote no${line === undefined ? '' : ` on line ${line}`}: give a reason of its own, or correct it.`;
}

/** `yes; you wrote no, the content shows yes`. */
export function factValue(value: Truth, declared: Truth | undefined, derived: Truth): string {
  if (value === 'unknown' && declared === 'no')
    return 'unknown (you wrote no; a word of the plan speaks against it, or the reason is missing)';
  return `${value} (you wrote ${declared ?? 'nothing'}, the content shows ${derived === 'unknown' ? 'nothing' : derived})`;
}

export function stepsHeading(count: number): string {
  return count === 1 ? 'NEXT STEP, and its points' : `NEXT STEPS: the ${count} that gain most points`;
}

export const cappedAdvice = 'Points marked "capped" count once the blockers are gone.';

/** `+2.0`, rounded down; `+2.0 capped` where the cap still hides it; in words where the number alone would mislead. */
export function gainOf(gain: Gain): string {
  if (isHidden(gain)) return `+${tenths(gain.uncapped)} capped`;
  if (shown(gain.headline) >= 0.1) return `+${tenths(gain.headline)}`;
  return gain.uncapped > 0 ? 'under +0.1' : 'no points alone';
}

/** Whether a cap keeps the gain out of the score for now. */
export function isHidden(gain: Gain | undefined): boolean {
  return gain !== undefined && shown(gain.headline) < 0.1 && shown(gain.uncapped) >= 0.1;
}

function tenths(points: number): string {
  return shown(points).toFixed(2).slice(0, -1);
}

/** Beside "is missing": something stands there, but it is no evidence. */
export function notCounted(text: string): string {
  return `What stands there does not count: "${text}".`;
}

export function quoted(text: string): string {
  return `It says: "${text}"${/[.!?…]$/.test(text) ? '' : '.'}`;
}

export function toDo(recommendation: string): string {
  return `To do: ${recommendation}`;
}

/** `Also lines 91 and 120.` */
export function alsoAt(lines: readonly number[]): string {
  return `Also ${linesOf(lines.slice(0, 6), lines.length - 6)}.`;
}

function linesOf(lines: readonly number[], more = 0): string {
  const numbers = runsOf(lines);
  if (more > 0) return `lines ${numbers.join(', ')} and ${more} more`;
  const last = numbers.pop();
  if (numbers.length === 0 && last?.includes(' to ')) return `lines ${last}`;
  return numbers.length === 0 ? `line ${last}` : `lines ${numbers.join(', ')} and ${last}`;
}

/** Three or more lines in a row as `372 to 375`. */
function runsOf(lines: readonly number[]): string[] {
  const starts = lines.filter((line) => !lines.includes(line - 1));
  return starts.flatMap((start) => {
    let end = start;
    while (lines.includes(end + 1)) end += 1;
    if (end - start < 2) return end === start ? [`${start}`] : [`${start}`, `${end}`];
    return [`${start} to ${end}`];
  });
}

/** What was kept short or left out, and how to see it. */
export function allAdds(gaps: number, facts: number): string {
  const parts = [
    ...(gaps > 0 ? [counted(gaps, 'more gap')] : []),
    ...(facts > 0 ? [counted(facts, 'more open fact')] : []),
    ...(gaps + facts > 0 ? ['each text in full'] : []),
    'how each criterion was judged',
  ];
  const last = parts.pop();
  return `Option --all adds ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}.`;
}

/** `theme/criterion (line 12)` */
export function atLine(id: string, line: number | undefined): string {
  return line === undefined ? id : `${id} (line ${line})`;
}

/** A text that is longer than what is shown of it. */
export function goesOn(text: string): string {
  return `${text.replace(/[.,:;]$/, '')}...`;
}

/** Whether what is missing is needed to know if the question is asked at all. */
export function isOpen(message: string): boolean {
  return message.startsWith('Whether ');
}

/** `For reg, pay, out-1 and 2 more.` */
export function holdsFor(names: readonly string[]): string {
  const told = names.slice(0, 3).map((name) => `\`${name}\``);
  const more = names.length - told.length;
  const last = more > 0 ? `${more} more` : told.pop();
  return `For ${told.join(', ')} and ${last}.`;
}

export const noGaps = 'No gaps. Nothing is missing that this tool can see.';

export function forReviewer(count: number): string {
  return `For a reviewer: ${counted(count, 'question')} that only people can judge. Option --all shows ${count === 1 ? 'it' : 'them'}.`;
}

export function diagnosticsHeading(diagnostics: readonly LocatedDiagnostic[], lines: readonly number[]): string {
  const count = (severity: string): number => diagnostics.filter((each) => each.severity === severity).length;
  const parts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('note'), 'note'),
  ];
  const counts = parts.filter((part) => !part.startsWith('0 ')).join(', ');
  return `IN THE FILE: ${counts}${lines.length === 0 ? '' : `, on ${linesOf(lines.slice(0, 6), lines.length - 6)}`}`;
}

/** Where the messages stand that are not told. */
export function onLines(lines: readonly number[]): string {
  return `More on ${linesOf(lines.slice(0, 6), lines.length - 6)}.`;
}

export function dueLater(stages: readonly string[]): string {
  const byStage = [...new Set(stages)].map((stage) => {
    return `${stages.filter((each) => each === stage).length} at stage ${stage}`;
  });
  return `Due later, ${counted(stages.length, 'more criterion', 'more criteria')}: ${byStage.join(', ')}.`;
}

export function seenAt(lines: readonly number[]): string {
  return `Seen at ${linesOf(lines)}.`;
}

/** The level and, where that needs a reason, the reason. */
export function standing(outcome: Outcome): string {
  const weakest = outcome.outcome === 'partial' && outcome.level?.lower === 0 ? 'at its weakest ' : '';
  const level = outcome.level === undefined ? '' : `; ${weakest}${levelOf(outcome)}`;
  const told = outcome.because !== '' && (outcome.applies !== 'yes' || outcome.kind === 'redline');
  const because = told ? `. Because: ${outcome.because}` : '';
  return `${outcomeWords[outcome.outcome]}${level}${because}`;
}

/** The answer, or how to give one. */
export function toReview({ question, digest, answer }: NonNullable<Outcome['review']>): string {
  if (answer) return `Reviewed by ${answer.by} on ${answer.date}: level ${named(answer.level)}. ${question}`;
  return `For a reviewer: ${question} (Answer under \`reviews\`, with \`digest: ${digest}\`.)`;
}

export function moreMissing(count: number): string {
  return `And ${counted(count, 'more thing')}.`;
}

export function morePlaces(count: number): string {
  return `(and ${counted(count, 'more place')})`;
}

export function towards(level: number): string {
  return `for ${named(level)}`;
}

export const elsewhere = 'Without a principle here';

export function overviewHeading(documents: number): string {
  return counted(documents, 'document').toUpperCase();
}

export function blockerCount(count: number): string {
  return count === 0 ? 'no blockers' : counted(count, 'blocker');
}

export const detailsAdvice = 'Assess one document, or use option --all, to see the next steps.';

export function gateHeading(preset: string, verdict: string): string {
  return `GATE (${preset}): ${verdict}`;
}

export function moreReasons(count: number): string {
  return `${counted(count, 'more reason')}. Option --all lists ${count === 1 ? 'it' : 'them'}.`;
}

export function letPass(waived: number, until: string | undefined, known: number): string {
  const parts = [
    waived > 0 ? `${counted(waived, 'gap')} waived, the first until ${until}` : '',
    known > 0 ? `${counted(known, 'gap')} known from the baseline` : '',
  ].filter((part) => part !== '');
  return `The gate lets pass ${parts.join(', and ')}. The score counts them all the same.`;
}

export const closing =
  'This scores what the document shows, not what the programme will do. It is never a funding decision.';
