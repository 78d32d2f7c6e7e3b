import { createHash } from 'node:crypto';
import { unitOf } from '../rubric/unit.ts';
import type { Path } from '../source/position.ts';
import type { Gap, Outcome } from './assessment.ts';
import type { Counted } from './framework.ts';
import { gains } from './gain.ts';
import type { Judgement, Step } from './judge.ts';
import type { Places } from './places.ts';

/** A judgement with places, gaps and what closing them would gain. */
export function outcomeOf(
  judgement: Judgement,
  counted: readonly Counted[],
  places: Places,
  review: Outcome['review'],
): Outcome {
  const { criterion, credit } = judgement;
  return {
    id: criterion.id,
    title: criterion.title,
    theme: criterion.id.split('/')[0] ?? '',
    kind: criterion.kind,
    tier: criterion.tier,
    weight: criterion.weight,
    homes: homesOf(judgement, counted),
    outcome: judgement.outcome,
    level: credit && { ...credit.level, required: criterion.kind === 'redline' ? undefined : criterion.required },
    value: credit?.value,
    applies: judgement.applies,
    because: judgement.because,
    evidence: unique(judgement.evidence, ({ path, level }) => JSON.stringify([path, level])).map(({ path, level }) => ({
      ...places.at(path),
      level,
    })),
    gaps: judgement.steps.flatMap((step) => gapsOf(judgement, step, gains(judgement, step, counted), places)),
    question: criterion.ask,
    why: criterion.why,
    review,
  };
}

function homesOf({ criterion }: Judgement, counted: readonly Counted[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    counted.flatMap(({ framework }) => {
      const home = criterion.homes[framework.framework];
      return home === undefined ? [] : [[framework.framework, unitOf(framework, home) ?? home]];
    }),
  );
}

/** One gap for each place of a step. */
function gapsOf({ criterion }: Judgement, step: Step, gain: Gap['gain'], places: Places): readonly Gap[] {
  const byPlace = new Map<string, { path: Path; messages: string[] }>();
  for (const { path, message } of step.lacks) {
    const key = JSON.stringify(path);
    const known = byPlace.get(key) ?? { path, messages: [] };
    if (!known.messages.includes(message)) known.messages.push(message);
    byPlace.set(key, known);
  }
  const object = `${places.show(step.object.path)}${step.object.value ?? ''}`;
  const seen = new Map<string, number>();
  return [...byPlace.values()].map(({ path, messages }) => ({
    ...places.at(path),
    id: identity(criterion.id, object, nth(fieldOf(path), seen), String(step.toLevel)),
    step: identity(criterion.id, object, String(step.toLevel)),
    object,
    message: sentence(messages.join('; ')),
    toLevel: step.toLevel,
    recommendation: step.recommendation,
    gain,
    excerpt: places.excerpt(path),
  }));
}

/** Which field a gap is about, whichever item was looked at: two items alike may stand in any order. */
function fieldOf(path: Path): string {
  return path.filter((key) => typeof key === 'string').join('.');
}

function nth(field: string, seen: Map<string, number>): string {
  const count = (seen.get(field) ?? 0) + 1;
  seen.set(field, count);
  return count === 1 ? field : `${field} ${count}`;
}

/** Twelve hex digits that stay the same when lines move or items are reordered. */
function identity(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

function unique<Value>(values: readonly Value[], key: (value: Value) => string): readonly Value[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
