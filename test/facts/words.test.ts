import { describe, expect, test } from 'vitest';
import { type FactId, factIds } from '../../src/facts/fact.ts';
import { factsWithSigns } from '../../src/facts/word-signs.ts';
import { ar } from '../../src/facts/words/ar.ts';
import { readerOf } from '../../src/facts/words/clauses.ts';
import { en } from '../../src/facts/words/en.ts';
import { es } from '../../src/facts/words/es.ts';
import { fr } from '../../src/facts/words/fr.ts';
import { matcherOf, spokenBy } from '../../src/facts/words/match.ts';
import type { Sign } from '../../src/facts/words/signs.ts';
import { factOf, places, reason } from './plan.ts';

const languages = [en, fr, es, ar];

/** A plan whose title says something, and that declares no. */
const titled = (id: FactId, title: string, because = reason) =>
  factOf(
    id,
    `programme: {title: ${JSON.stringify(title)}, setting: development}\nfacts: {${id}: {is: no, because: ${JSON.stringify(because)}}}`,
  );

test('every language has words for every fact', () => {
  expect(factsWithSigns).toEqual(factIds);
});

/** Each way of saying a sign, with the first companion that it needs. */
const ways = (sign: Sign): readonly string[] =>
  spokenBy(sign).map((said) => {
    const companion = typeof sign === 'string' ? undefined : sign.with?.[0];
    return [said, ...(companion === undefined ? [] : [companion])].join(' ').replaceAll('*', '');
  });

describe.each(languages)('words in $language', ({ signs, except, negations }) => {
  test.each(factIds)('speak against a no for %s', (id) => {
    const silent = (signs[id] ?? []).flatMap(ways).filter((said) => {
      const { fact, told } = titled(id, `… ${said} …`);
      return fact.value !== 'unknown' || told.length !== 2 || !places(fact).includes('programme.title');
    });
    expect(silent).toEqual([]);
  });

  test('that need a companion say nothing alone, nor beside one that gives them another meaning', () => {
    const loud = factIds.flatMap((id) => {
      const plain = (signs[id] ?? []).filter((sign) => typeof sign === 'string');
      return (signs[id] ?? []).flatMap((sign) => {
        if (typeof sign === 'string' || !(sign.with ?? sign.unless)) return [];
        const alone = sign.with ? sign.say : sign.say.map((said) => `${said} ${sign.unless?.[0]}`);
        return alone
          .map((said) => said.replaceAll('*', ''))
          .filter((said) => !plain.some((other) => said.includes(other.replaceAll('*', ''))))
          .filter((said) => titled(id, said).fact.value !== 'no')
          .map((said) => `${id}: ${said}`);
      });
    });
    expect(loud).toEqual([]);
  });

  test('that end anywhere are found with any ending', () => {
    const silent = factIds.flatMap((id) =>
      (signs[id] ?? [])
        .filter((sign) => typeof sign === 'string')
        .filter((sign) => sign.endsWith('*'))
        .filter((sign) => titled(id, `… ${sign.slice(0, -1).replaceAll('*', '')}abc …`).fact.value !== 'unknown'),
    );
    expect(silent).toEqual([]);
  });

  test('are not found within a longer word', () => {
    const found = factIds.flatMap((id) =>
      (signs[id] ?? [])
        .flatMap(spokenBy)
        .filter((said) => !said.includes('*') && !said.includes(' '))
        .filter((said) => titled(id, `zz${said}zz`).fact.value !== 'no'),
    );
    expect(found).toEqual([]);
  });

  test('do not count after a negation', () => {
    const words = [...negations.no, ...negations.without, ...negations.next];
    expect(words.length).toBeGreaterThan(5);
    const found = factIds.flatMap((id) => {
      const [said] = ways(signs[id]?.[0] ?? '');
      return words.map((negation) => `${negation} ${said}`).filter((text) => titled(id, text).fact.value !== 'no');
    });
    expect(found).toEqual([]);
  });

  test('count where a phrase only looks like a negation', () => {
    const [said] = ways(signs.uses_technology?.[0] ?? '');
    const silent = negations.neutral
      .map((phrase) => `${phrase.replaceAll('*', '')} ${said}`)
      .filter((text) => titled('uses_technology', text).fact.value !== 'unknown');
    expect(silent).toEqual([]);
  });

  test('do not count in a phrase that means something else', () => {
    const found = factIds.flatMap((id) =>
      (except[id] ?? [])
        .map((phrase) => phrase.replaceAll('*', ''))
        .filter((phrase) => titled(id, phrase).fact.value !== 'no')
        .map((phrase) => `${id}: ${phrase}`),
    );
    expect(found).toEqual([]);
  });

  test('every exception takes a sign back', () => {
    const idle = factIds.flatMap((id) => {
      const { mentioned } = matcherOf(languages.flatMap((language) => language.signs[id] ?? []));
      return (except[id] ?? [])
        .filter((phrase) => mentioned(readerOf()(phrase.replaceAll('*', ''))).size === 0)
        .map((phrase) => `${id}: ${phrase}`);
    });
    expect(idle).toEqual([]);
  });
});

describe('sentences of real plans', () => {
  test.each<[FactId, string]>([
    ['uses_technology', 'A portal for land titles'],
    ['collects_data', 'A household survey in three towns'],
    ['third_party_or_procured', 'Contract with a cloud vendor'],
    ['personal_data', 'Registration of births'],
    ['sensitive_data', 'Shelter for displaced families'],
    ['biometrics_or_children', 'School meals for children'],
    ['ai_or_automated_decisions', 'Automated scoring of applications'],
    ['observes_people', 'Cameras at the border'],
    ['early_warning', 'Flood alerts by radio'],
    ['security_forces', 'Training for the police'],
    ['field_deployment', 'Digital water meters in 40 villages'],
    ['physical_devices', '340 tablets for registrars'],
    ['pilot_to_scale', 'From pilot to roll-out'],
    ['essential_service', 'Cash for harvests'],
    ['public_facing', 'A hotline for farmers'],
    ['conflict_setting', 'Roads after the ceasefire'],
    ['builds_software', 'Customised open-source register'],
    ['shares_data', 'Data exchange between ministries'],
    ['publishes_data', 'A public dashboard'],
    ['un_mission', 'Support to the UN mission'],
    ['uses_technology', 'Plateforme numérique pour les mairies'],
    ['biometrics_or_children', 'Inscription des enfants de moins de cinq ans'],
    ['security_forces', 'Formación de la policía de frontera'],
    ['sensitive_data', 'Albergues para personas desplazadas'],
    ['security_forces', 'تدريب الشرطة في المحافظات'],
    ['conflict_setting', 'طرق بعد وقف إطلاق النار'],
  ])('%s: %s', (id, title) => {
    expect(titled(id, title).fact.value).toBe('unknown');
  });

  test.each<[FactId, string]>([
    // unrelated words
    ['uses_technology', 'A dialogue platform for elders'],
    ['uses_technology', 'Reform of the justice system'],
    ['uses_technology', 'Apples for the market'],
    ['pilot_to_scale', 'Training of an airline pilot'],
    ['conflict_setting', 'Rules on conflicts of interest'],
    ['physical_devices', 'Service and observers'],
    ['ai_or_automated_decisions', 'Air, rain and aid'],
    ['ai_or_automated_decisions', 'Role models for girls'],
    ['security_forces', 'Emotional intelligence for leaders'],
    ['field_deployment', 'A training camp for judges'],
    ['biometrics_or_children', 'Childhood memories in theatre'],
    ['collects_data', 'Cash registers for shops'],
    ['observes_people', 'A chamber of commerce'],
    ['sensitive_data', 'Majority rule'],
    // negated words
    ['uses_technology', 'A library without any digital platform'],
    ['uses_technology', 'Paper forms instead of tablets'],
    ['collects_data', 'No new survey is made'],
    ['observes_people', 'Safe streets without cameras'],
    ['security_forces', 'Streets that are safe without police'],
    ['personal_data', 'Help with no registration at all'],
    ['uses_technology', 'Une bibliothèque sans plateforme numérique'],
    ['observes_people', 'Des rues sûres sans caméras'],
    ['observes_people', 'Calles seguras sin cámaras'],
    ['observes_people', 'شوارع آمنة بدون كاميرات'],
  ])('but not %s: %s', (id, title) => {
    expect(titled(id, title).fact.value).toBe('no');
  });
});

describe('where words are looked for', () => {
  const police = (plan: string) =>
    factOf('security_forces', `${plan}\nfacts: {security_forces: {is: no, because: "${reason}"}}`).fact;

  test.each([
    ['programme: {title: Help for the police}', 'programme.title'],
    ['programme: {title: Safe streets, summary: Help for the police}', 'programme.summary'],
    ['challenge: {sites: [{id: x, name: Police station}]}', 'challenge.sites.0.name'],
    ['stakeholders: {groups: [{id: x, name: Police recruits}]}', 'stakeholders.groups.0.name'],
    ['results: {outcomes: [{id: x, statement: The police respect rights}]}', 'results.outcomes.0.statement'],
    ['results: {outputs: [{id: x, statement: The police are trained}]}', 'results.outputs.0.statement'],
    ['results: {indicators: [{id: x, statement: Trained police}]}', 'results.indicators.0.statement'],
    ['technology: {solutions: [{id: x, name: Police log}]}', 'technology.solutions.0.name'],
    ['data: {assets: [{id: x, name: Police log}]}', 'data.assets.0.name'],
    ['partners: [{id: x, name: National Police}]', 'partners.0.name'],
    ['monitoring: {reviews: [{id: x, name: Police review}]}', 'monitoring.reviews.0.name'],
    ['work_plan: {activities: [{id: x, name: Police training}]}', 'work_plan.activities.0.name'],
    ['work_plan: {budget: {lines: [{id: x, what: Police training}]}}', 'work_plan.budget.lines.0.what'],
  ])('%s', (plan, at) => {
    const fact = police(plan);
    expect(fact.value).toBe('unknown');
    expect(places(fact)).toEqual(['facts.security_forces.is', at]);
  });

  test.each([
    'challenge: {problem: The police are far away}',
    'data: {assets: [{id: x, prohibited_uses: [policing, lists for the police]}]}',
    'risks: [{id: x, event: The list goes to the police}]',
    'technology: {solutions: [{id: x, ours: no, name: Police log}]}',
    'programme: {title: Safe streets, out_of_scope: [Help for the police]}',
  ])('but not %s', (plan) => {
    expect(police(plan).value).toBe('no');
  });

  test('words never make a fact yes', () => {
    const title = languages.flatMap(({ signs }) => Object.values(signs).flat().flatMap(ways)).join('; ');
    const plan = `programme: {title: ${JSON.stringify(title.replaceAll('*', ''))}, setting: development}`;
    expect(factIds.filter((id) => factOf(id, plan).fact.value !== 'unknown')).toEqual([]);
  });

  test('a word that the reason itself uses has been answered there', () => {
    const answer = 'The tablets belong to the ministry and stay with it; this programme buys and runs none.';
    expect(titled('physical_devices', 'Training with tablets', answer).fact.value).toBe('no');
    expect(titled('physical_devices', 'Training with tablets').fact.value).toBe('unknown');
  });

  test('in one form or another, but not as a part of a longer word', () => {
    const answer = 'The one tablet of the ministry stays with it; this programme buys and maintains none.';
    expect(titled('physical_devices', 'Training with tablets', answer).fact.value).toBe('no');
    expect(titled('ai_or_automated_decisions', 'AI for triage', answer).fact.value).toBe('unknown');
  });

  test('and the same in another number or form', () => {
    const answer = 'Names stay in the register that the midwife keeps herself; the plan sees only totals.';
    expect(titled('personal_data', 'Registration of births', answer).fact.value).toBe('no');
  });

  test('and answers for itself only', () => {
    const answer = 'The tablets belong to the ministry and stay with it; this programme buys and runs none.';
    expect(titled('physical_devices', 'Tablets and laptops', answer).told[1]?.message).toMatch(/^"laptops"/);
  });
});
