import { describe, expect, test } from 'vitest';
import { type FactId, factIds } from '../../src/facts/fact.ts';
import { factsWithSigns } from '../../src/facts/word-signs.ts';
import { ar } from '../../src/facts/words/ar.ts';
import { en } from '../../src/facts/words/en.ts';
import { es } from '../../src/facts/words/es.ts';
import { fr } from '../../src/facts/words/fr.ts';
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

describe.each(languages)('words in $language', ({ signs, except, negations }) => {
  test.each(factIds)('speak against a no for %s', (id) => {
    const silent = (signs[id] ?? []).filter((sign) => {
      const word = sign.replaceAll('*', '');
      const { fact, told } = titled(id, `… ${word} …`);
      return fact.value !== 'unknown' || told.length !== 2 || !places(fact).includes('programme.title');
    });
    expect(silent).toEqual([]);
  });

  test('that end anywhere are found with any ending', () => {
    const silent = factIds.flatMap((id) =>
      (signs[id] ?? [])
        .filter((sign) => sign.endsWith('*'))
        .filter((sign) => titled(id, `… ${sign.slice(0, -1)}abc …`).fact.value !== 'unknown'),
    );
    expect(silent).toEqual([]);
  });

  test('are not found within a longer word', () => {
    const found = factIds.flatMap((id) =>
      (signs[id] ?? [])
        .filter((sign) => !sign.includes('*') && !sign.includes(' '))
        .filter((sign) => titled(id, `zz${sign}zz`).fact.value !== 'no'),
    );
    expect(found).toEqual([]);
  });

  test('do not count after a negation', () => {
    const found = factIds.flatMap((id) => {
      const word = (signs[id]?.[0] ?? '').replaceAll('*', '');
      return negations
        .filter((negation) => titled(id, `${negation} ${word}`).fact.value !== 'no')
        .map((negation) => `${negation} ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('do not count in a phrase that means something else', () => {
    const found = factIds.flatMap((id) =>
      except
        .filter((phrase) => titled(id, phrase.replaceAll('*', '')).fact.value !== 'no')
        .map((phrase) => `${id}: ${phrase}`),
    );
    expect(found).toEqual([]);
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
    ['field_deployment', 'Water committees in 40 villages'],
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
    const title = languages.flatMap(({ signs }) => Object.values(signs).flat()).join('; ');
    const plan = `programme: {title: ${JSON.stringify(title.replaceAll('*', ''))}, setting: development}`;
    expect(factIds.filter((id) => factOf(id, plan).fact.value !== 'unknown')).toEqual([]);
  });

  test('a word that the reason itself uses has been answered there', () => {
    const answer = 'The tablets belong to the ministry and stay with it; this programme buys and runs none.';
    expect(titled('physical_devices', 'Training with tablets', answer).fact.value).toBe('no');
    expect(titled('physical_devices', 'Training with tablets').fact.value).toBe('unknown');
  });
});
