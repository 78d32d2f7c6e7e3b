import type { Diagnostic, Document, Item } from '../document/document.ts';
import { showPath } from '../document/path.ts';
import { normalise } from '../document/text.ts';
import type { Truth } from '../document/truth.ts';
import type { Path } from '../source/position.ts';
import { spotsAt } from './content.ts';
import { type Fact, type FactId, type Facts, factIds } from './fact.ts';
import { fieldNamed } from './named.ts';
import { personFields } from './person-fields.ts';
import { type Rule, rules } from './rules.ts';
import { special } from './special.ts';
import { type WordSign, wordSigns } from './word-signs.ts';

/** Shorter than this, a reason for a `no` is none. */
const shortestReason = 40;

interface Declared {
  readonly is: Truth | undefined;
  readonly because: string;
}

/**
 * What the programme is: the content first, then what the author says of it. The document is never taken at its word
 * where it contradicts itself; silence is unknown, never no.
 */
export function deriveFacts(document: Document): {
  readonly facts: Facts;
  readonly diagnostics: readonly Diagnostic[];
} {
  const reasons = new Set<string>();
  const settled = factIds.map((id) => {
    const declared = declaredFact(document, id);
    const reason = normalise(declared.because);
    const copied = reason !== '' && reasons.has(reason);
    reasons.add(reason);
    return settle(document, id, copied ? { ...declared, because: '' } : declared);
  });
  return {
    facts: Object.fromEntries(settled.map(({ fact }) => [fact.id, fact])) as Facts,
    diagnostics: [...settled.flatMap(({ diagnostics }) => diagnostics), ...personFields(document)],
  };
}

function declaredFact(document: Document, id: FactId): Declared {
  const fact = (document.value['facts'] as Item | undefined)?.[id] as Item | undefined;
  const is = fact?.['is'];
  const because = fact?.['because'];
  return {
    is: is === 'yes' || is === 'no' || is === 'unknown' ? is : undefined,
    because: typeof because === 'string' ? because : '',
  };
}

interface Settled {
  readonly fact: Fact;
  readonly diagnostics: readonly Diagnostic[];
}

function settle(document: Document, id: FactId, { is, because }: Declared): Settled {
  const content = rules[id].flatMap((rule) => shownBy(document, rule));
  const derived: Truth = content.length > 0 ? 'yes' : 'unknown';
  const at: Path = ['facts', id, 'is'];
  const fact = (value: Truth, places: readonly Path[]): Fact => ({ id, value, declared: is, derived, because: places });
  if (is === 'no' && derived === 'yes')
    return { fact: fact('unknown', [at, ...content]), diagnostics: contradicted(document, id, at, content) };
  if (derived === 'yes') return { fact: fact('yes', content), diagnostics: [] };
  if (is === 'yes') return { fact: fact('yes', [at]), diagnostics: [] };
  const words = is === 'no' || id === 'un_mission' ? wordSigns(document, id, because) : [];
  if (is === 'no' && words.length > 0)
    return {
      fact: fact('unknown', [at, ...words.map(({ path }) => path)]),
      diagnostics: spokenAgainst(document, id, at, words),
    };
  if (is === 'no' && because.trim().length >= shortestReason) return { fact: fact('no', [at]), diagnostics: [] };
  if (id === 'un_mission' && words.length === 0 && is !== 'unknown' && hasOtherSetting(document)) {
    return { fact: fact('no', [['programme', 'setting']]), diagnostics: [] };
  }
  if (is === 'no') return { fact: fact('unknown', [at]), diagnostics: [withoutReason(id, at)] };
  return { fact: fact('unknown', is === undefined ? [] : [at]), diagnostics: [] };
}

function hasOtherSetting(document: Document): boolean {
  const setting = (document.value['programme'] as Item | undefined)?.['setting'];
  return setting === 'development' || setting === 'humanitarian';
}

function shownBy(document: Document, rule: Rule): readonly Path[] {
  if ('shown' in rule) return special[rule.shown](document);
  return spotsAt(document, rule.at)
    .filter(({ value }) => {
      if ('is' in rule) return rule.is.includes(String(value));
      if ('above' in rule) return typeof value === 'number' && value > rule.above;
      return !('named' in rule) || fieldNamed(rule.named, value);
    })
    .map(({ path }) => path);
}

function contradicted(document: Document, id: FactId, at: Path, content: readonly Path[]): readonly Diagnostic[] {
  const places = content
    .slice(0, 3)
    .map((path) => spoken(document, path))
    .join(', ');
  return [
    finding(
      'facts/contradicted',
      at,
      `\`${id}: no\` does not agree with ${places}. Until one of them is changed, this fact is unknown.`,
    ),
    finding(
      'facts/contradicted',
      content[0] ?? at,
      `This shows that \`${id}\` is yes, but the plan declares no. Change the one that is wrong.`,
    ),
  ];
}

function spokenAgainst(document: Document, id: FactId, at: Path, words: readonly WordSign[]): readonly Diagnostic[] {
  const first = words[0];
  if (!first) return [];
  const place = spoken(document, first.path);
  return [
    finding(
      'facts/contradicted',
      at,
      `\`${id}: no\`, but ${place} says "${first.word}". If that means something else, say so in \`because\`, with that word.`,
    ),
    finding('facts/contradicted', first.path, `"${first.word}" speaks for \`${id}\`, but the plan declares no.`),
  ];
}

function withoutReason(id: FactId, at: Path): Diagnostic {
  return finding(
    'facts/no-reason',
    at,
    `\`${id}: no\` needs a reason of its own in \`because\`, of ${shortestReason} characters or more: why not, in this programme?`,
  );
}

function finding(code: string, path: Path, message: string): Diagnostic {
  return { severity: 'warning', code, path, message };
}

function spoken(document: Document, path: Path): string {
  return `\`${showPath(document, path)}\``;
}
