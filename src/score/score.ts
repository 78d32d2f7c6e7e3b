import { all } from '../document/truth.ts';
import { alone, type Option, optionsOf, overall, type Side } from './bounds.ts';
import type { Cap, Constants, FrameworkScore, Range, ScoredCriterion, Unit, UnitScore } from './kernel.ts';

/** Scores one framework. Pure; the same to the last bit whatever the order of units and criteria. */
export function score(units: readonly Unit[], constants: Constants): FrameworkScore {
  return scorer(units, constants).now;
}

/** A framework's score, and what it would be with one criterion changed. */
export interface Scorer {
  readonly now: FrameworkScore;
  /** The lower bound only, before and after caps: what a step gains is what it surely gains. */
  readonly with: (changed: ScoredCriterion) => Pick<Range, 'lower' | 'uncapped'> | undefined;
}

/** Keeps what each unit comes to, so that asking "what if" again and again looks at one unit only. */
export function scorer(units: readonly Unit[], constants: Constants): Scorer {
  const ordered = [...units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const prepared = ordered.map((unit) => prepare(unit, constants));
  return {
    now: result(prepared, constants),
    with: (changed) => {
      const replaced = prepared.map((one) =>
        one.unit.criteria.some(({ id }) => id === changed.id) ? lowerWith(one, changed, constants) : one,
      );
      const worst = overall(
        replaced.map(({ lower }) => lower),
        'lower',
      );
      if (!worst) return undefined;
      const caps = replaced.flatMap((one) => one.caps);
      return { lower: Math.min(worst.score * 100, ...caps.map(({ cap }) => cap)), uncapped: worst.score * 100 };
    },
  };
}

interface Prepared {
  readonly unit: Unit;
  readonly lower: readonly Option[];
  readonly upper: readonly Option[];
  readonly caps: readonly Cap[];
}

function lowerWith(
  { unit }: Prepared,
  changed: ScoredCriterion,
  constants: Constants,
): Pick<Prepared, 'lower' | 'caps'> {
  const criteria = unit.criteria.map((criterion) => (criterion.id === changed.id ? changed : criterion));
  return {
    lower: optionsOf({ ...unit, criteria }, constants.smallUnit, 'lower'),
    caps: criteria.flatMap((criterion) => capsOf(criterion, constants)),
  };
}

function prepare(unit: Unit, constants: Constants): Prepared {
  const options = (side: Side): readonly Option[] => optionsOf(unit, constants.smallUnit, side);
  return {
    unit,
    lower: options('lower'),
    upper: options('upper'),
    caps: unit.criteria.flatMap((criterion) => capsOf(criterion, constants)),
  };
}

/** A cap is certain when the criterion surely applies and even its best case is not enough. */
function capsOf(criterion: ScoredCriterion, { capCritical, capRedline }: Constants): readonly Cap[] {
  const { id, applies, critical, violated } = criterion;
  if (applies === 'no') return [];
  if (violated !== undefined && violated !== 'no') {
    return [
      {
        criterion: id,
        kind: 'redline',
        cap: capRedline * 100,
        certain: all([applies, violated]) === 'yes' ? 'yes' : 'unknown',
      },
    ];
  }
  if (critical && critical.lower < critical.required) {
    const certain = applies === 'yes' && critical.upper < critical.required;
    return [{ criterion: id, kind: 'critical', cap: capCritical * 100, certain: certain ? 'yes' : 'unknown' }];
  }
  return [];
}

function result(prepared: readonly Prepared[], constants: Constants): FrameworkScore {
  const units = prepared.map(unitScore);
  const range = rangeOf(prepared);
  const { band, heldDownBy } = bandOf(range, units, constants);
  return {
    score: range,
    band,
    heldDownBy,
    confidence: range && confidenceOf(range.upper - range.lower, constants),
    coverage: coverageOf(prepared.flatMap(({ unit }) => unit.criteria)),
    caps: sortedCaps(prepared.flatMap(({ caps }) => caps)),
    units,
  };
}

function rangeOf(prepared: readonly Prepared[]): Range | undefined {
  const lower = overall(
    prepared.map((one) => one.lower),
    'lower',
  );
  const upper = overall(
    prepared.map((one) => one.upper),
    'upper',
  );
  if (!lower || !upper) return undefined;
  return capped(
    lower.score,
    upper.score,
    prepared.flatMap(({ caps }) => caps),
  );
}

function unitScore({ unit, lower, upper, caps }: Prepared): UnitScore {
  const [least, most] = [alone(lower, 'lower'), alone(upper, 'upper')];
  const scoring = unit.criteria.filter(({ violated }) => violated === undefined);
  return {
    id: unit.id,
    score: least === undefined || most === undefined ? undefined : capped(least, most, caps),
    caps: sortedCaps(caps),
    applicable: scoring.filter(({ applies }) => applies === 'yes').length,
    possible: scoring.filter(({ applies }) => applies !== 'no').length,
  };
}

function capped(lower: number, upper: number, caps: readonly Cap[]): Range {
  const sure = caps.filter(({ certain }) => certain === 'yes');
  return {
    lower: Math.min(lower * 100, ...caps.map(({ cap }) => cap)),
    upper: Math.min(upper * 100, ...sure.map(({ cap }) => cap)),
    uncapped: lower * 100,
  };
}

function sortedCaps(caps: readonly Cap[]): readonly Cap[] {
  return [...caps].sort((a, b) => a.cap - b.cap || (a.criterion < b.criterion ? -1 : 1));
}

/** Possible criteria decide whether a unit is full: leaving a fact open must not lift a floor. */
function bandOf(
  range: Range | undefined,
  units: readonly UnitScore[],
  { bands, fullUnit }: Constants,
): Pick<FrameworkScore, 'band' | 'heldDownBy'> {
  if (!range) return { band: undefined, heldDownBy: [] };
  const full = units.filter(({ possible }) => possible >= fullUnit);
  const below = (floor: number): readonly UnitScore[] =>
    full.filter((unit) => (unit.score?.lower ?? 0) < floor - tolerance);
  const reached = bands.filter((band) => range.lower >= band.score - tolerance);
  const band = reached.find(({ floor }) => below(floor).length === 0) ?? bands.at(-1);
  const byNumber = reached[0];
  return {
    band: band?.name,
    heldDownBy: byNumber && byNumber !== band ? below(byNumber.floor).map(({ id }) => id) : [],
  };
}

/** Rounding noise of sums; far below the two decimals that are shown. */
const tolerance = 1e-9;

function confidenceOf(width: number, { confidence }: Constants): 'high' | 'medium' | 'low' {
  if (width <= confidence.high + tolerance) return 'high';
  return width <= confidence.medium + tolerance ? 'medium' : 'low';
}

function coverageOf(criteria: readonly ScoredCriterion[]): number {
  const possible = criteria.filter(({ applies, violated }) => applies !== 'no' && violated === undefined);
  const certain = possible.filter(({ applies, value }) => applies === 'yes' && value.lower === value.upper);
  const weight = (list: readonly ScoredCriterion[]): number => list.reduce((sum, one) => sum + one.weight, 0);
  return possible.length === 0 ? 1 : weight(certain) / weight(possible);
}

/**
 * Where the points went: what each criterion keeps from the headline in its worst case, and what caps take on top.
 * Losses and headline add up to 100.
 */
export function losses(
  units: readonly Unit[],
  constants: Constants,
): { readonly criteria: ReadonlyMap<string, number>; readonly caps: number } {
  const prepared = [...units].sort((a, b) => (a.id < b.id ? -1 : 1)).map((unit) => prepare(unit, constants));
  const worst = overall(
    prepared.map(({ lower }) => lower),
    'lower',
  );
  const range = rangeOf(prepared);
  if (!worst || !range) return { criteria: new Map(), caps: 0 };
  const total = worst.choice.reduce((sum, { weight }) => sum + weight, 0);
  const lost = worst.choice.flatMap(({ weight, members }) => {
    const within = members.reduce((sum, one) => sum + one.weight, 0);
    return members.map((one): [string, number] => [
      one.id,
      (100 * weight * one.weight * (1 - one.value.lower)) / (total * within),
    ]);
  });
  return { criteria: new Map(lost), caps: range.uncapped - range.lower };
}
