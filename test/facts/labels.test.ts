import { describe, expect, test } from 'vitest';
import { type FactId, factIds } from '../../src/facts/fact.ts';
import { factsOf } from './plan.ts';

/** Every fact is declared no, each with a reason of its own that names nothing. */
const declarations = factIds
  .map(
    (id, number) => `  ${id}: {is: no, because: "In point ${number} the work is done by hand and by talk, as ever."}`,
  )
  .join('\n');

/** Where a label may stand. */
const places: Readonly<Record<string, (label: string) => string>> = {
  title: (label) => `programme: {title: ${JSON.stringify(label)}, setting: development}`,
  output: (label) => `results: {outputs: [{id: x, statement: ${JSON.stringify(label)}}]}`,
  activity: (label) => `work_plan: {activities: [{id: x, name: ${JSON.stringify(label)}}]}`,
  group: (label) => `stakeholders: {groups: [{id: x, name: ${JSON.stringify(label)}}]}`,
  partner: (label) => `partners: [{id: x, name: ${JSON.stringify(label)}}]`,
};

/** The facts whose declared no is not believed because of a label. */
function doubted(place: string, label: string): readonly FactId[] {
  const facts = factsOf(`${places[place]?.(label)}\nfacts:\n${declarations}`).facts;
  return factIds.filter((id) => facts[id].value !== 'no');
}

/** Labels of ordinary work that say nothing against any no. */
const honest: readonly string[] = [
  // words that mean something else
  'Stronger health systems in the highlands',
  'Irrigation system of the upper terraces',
  'Repair of the drainage system',
  'Care for the nervous system',
  'Reform of the tax system',
  'Farming systems that keep the soil',
  'Loading platform at the mill',
  'Non-profit platform of mothers and midwives',
  'A dialogue platform for elders',
  'Iron tablets for pregnant women',
  'Tablets of zinc against diarrhoea',
  'Chlorine tablets for wells',
  'Less human-wildlife conflict',
  'Rules on conflict of interest',
  'Conflict Resolution Centre',
  'Street vendors',
  'Market stalls for vendors of fruit',
  'Road contractor for the valley bridge',
  'Cloud forest reserve',
  'Cloud seeding is left alone',
  'District heating',
  'Rural roads in two districts',
  'Water committees in 40 villages',
  'Village theatre against violence at home',
  'A camp for young musicians',
  'Expansion joints of the bridge',
  'Expansion of the terraces',
  'Agricultural extension services',
  'Business intelligence',
  'Emotional intelligence for leaders',
  'Contingent liabilities of the state',
  'Disease surveillance by village health workers',
  "Water Users' Association",
  "Citizens' assembly on the water tariff",
  'Cash crops on the terraces',
  'Ministry of Food and Farming',
  'Ministry of Health',
  'Food security for herders',
  'Grant from the Lakes Foundation',
  'Voting at the valley meeting',
  'Cultural identity of the coast',
  "Police Widows' League",
  'Publishing house Ruan',
  'Books published for schools',
  'Solar Street Mill',
  'Solar dryers for fruit',
  'Boat pilots',
  'Training of an airline pilot',
  'Alert Street clinic',
  'Iris Foundation',
  'Fragile soils of the plateau',
  'Women armed with knowledge',
  'Fruit salads and service at table',
  'Customised training for judges',
  'Automatic weather station',
  'Automatic irrigation valves',
  'Camera traps for snow leopards',
  'Interceptor drains along the road',
  'Open source seeds for gardeners',
  'Goal scoring in the football league',
  'Mission hospital of the highlands',
  'Trade mission of the chamber of commerce',
  'Portable stoves',
  'Financial literacy for market women',
  'Mother tongue reading circles',
  'Clean cookstoves and tree nurseries',
  'Bridges, wells and latrines',
  'Legal aid for tenants',
  'Reconciliation of families after a quarrel over land',
  'Mediation of land conflicts between herders and farmers',
  'Registration of the cooperative',
  'Renovation of the census office',
  'Mediation of land conflicts in two regions',
  'Reform of the health insurance law',
  'Model farm for terracing',
  'System of rice intensification',
  'Gender equality in the border region',
  // negated words
  'No agreement with any police or military force',
  'Streets that are safe without police, and without cameras',
  'Paper forms instead of tablets',
  'A library without any digital platform, website or app',
  'Neither drones nor cameras',
  // French
  'Surveillance épidémiologique',
  'Système d’irrigation des terrasses',
  'Plateforme de concertation des éleveurs',
  'Règles sur les conflits d’intérêts',
  'Police d’assurance pour les récoltes',
  'Comprimés et tablettes de fer pour femmes enceintes',
  'Ministère de la santé',
  'Extension des terrasses',
  'Séchoirs solaires pour les mangues',
  'Routes rurales dans deux districts',
  'Fournisseurs de semences',
  'Assemblée des citoyens',
  'Police de caractères de l’imprimerie',
  'Missions de terrain des sages-femmes',
  'Renforcement du système de santé',
  'Résolution des conflits entre voisins',
  'Une école sans logiciel ni tablette',
  // Spanish
  'Conflicto de interés',
  'Resolución de conflictos en el mercado',
  'Cámara de comercio',
  'Sistema de riego',
  'Plataforma de diálogo',
  'Ministerio de Salud',
  'Vigilancia epidemiológica',
  'Proveedores de semillas',
  'Tabletas de hierro para embarazadas',
  'Ampliación de las terrazas',
  'Caminos rurales en dos distritos',
  'Hormigón armado para el puente',
  'Efectos del Fenómeno del Niño en la pesca',
  'Asamblea de ciudadanos',
  // Arabic
  'تضارب المصالح',
  'نظام الري في الوادي',
  'منصة الحوار بين المزارعين',
  'وزارة الصحة',
  'الطرق الريفية إلى القرى',
  'موردو البذور',
  'الأمن الغذائي للرعاة',
  'شوارع آمنة بدون كاميرات',
  'الهوية الثقافية للساحل',
  'التطبيق العملي للزراعة',
  'إدارة الموارد المائية',
];

/** Labels that speak against a no, and against which. */
const telling: readonly (readonly [FactId, string])[] = [
  ['uses_technology', 'Mobile application for farmers'],
  ['uses_technology', 'A mobile app for market prices'],
  ['uses_technology', 'Website of the ministry'],
  ['uses_technology', 'A chatbot for young mothers'],
  ['uses_technology', 'Health management information system'],
  ['uses_technology', 'Tablets for teachers'],
  ['uses_technology', 'Online platform for permits'],
  ['uses_technology', 'Artificial intelligence for triage'],
  ['uses_technology', 'Digitalisation of the land office'],
  ['uses_technology', 'Système d’information sanitaire'],
  ['uses_technology', 'Plateforme numérique pour les mairies'],
  ['uses_technology', 'Aplicaciones móviles para agricultores'],
  ['uses_technology', 'Sistema de información catastral'],
  ['uses_technology', 'والتطبيقات في المدارس'],
  ['uses_technology', 'النظام الرقمي للبلديات'],
  ['uses_technology', 'Electronic health records'],
  ['uses_technology', 'SMS reminders for mothers'],
  ['builds_software', 'Development of an app for fishers'],
  ['personal_data', 'Registering households'],
  ['conflict_setting', 'طرق في مناطق النزاع'],
  ['conflict_setting', 'Help for victims of the war'],
  ['builds_software', 'Developing software for clerks'],
  ['builds_software', 'Website development for the council'],
  ['third_party_or_procured', 'Subscription to cloud services'],
  ['third_party_or_procured', 'Prestataire informatique pour les mairies'],
  ['collects_data', 'Household survey in three towns'],
  ['collects_data', 'التسجيل في البلديات'],
  ['collects_data', 'السجل المدني'],
  ['public_facing', 'Website for tenants'],
  ['public_facing', 'An app that citizens use to complain'],
  ['essential_service', 'Cash transfers after the flood'],
  ['essential_service', 'Legal identity for all'],
  ['personal_data', 'Biometric registration of voters'],
  ['personal_data', 'CCTV in the market'],
  ['personal_data', 'تسجيل المواليد'],
  ['personal_data', 'حماية القرى وتسجيل الناخبين'],
  ['personal_data', 'دخول القاعة بالبصمات'],
  ['personal_data', 'عناية بسجلات المرضى'],
  ['security_forces', 'فالشرطة شريك'],
  ['personal_data', 'السِّجِلُّ المدني'],
  ['sensitive_data', 'Shelter for refugees'],
  ['sensitive_data', 'مساكن للنازحين'],
  ['biometrics_or_children', 'Facial recognition at the gate'],
  ['biometrics_or_children', 'Iris scans at the gate'],
  ['biometrics_or_children', 'كتب للأطفال'],
  ['biometrics_or_children', 'أخذ البصمات'],
  ['ai_or_automated_decisions', 'Artificial intelligence for triage'],
  ['ai_or_automated_decisions', 'An algorithm that ranks schools'],
  ['ai_or_automated_decisions', 'A chatbot for young mothers'],
  ['ai_or_automated_decisions', 'Facial recognition at the gate'],
  ['ai_or_automated_decisions', 'Credit scoring for farmers'],
  ['ai_or_automated_decisions', 'Intelligence artificielle au tribunal'],
  ['observes_people', 'CCTV in the market'],
  ['observes_people', 'Cameras at the border'],
  ['observes_people', 'Video surveillance of the square'],
  ['observes_people', 'Vidéosurveillance de la place'],
  ['early_warning', 'SMS alert for fishers'],
  ['early_warning', 'Système d’alerte précoce'],
  ['conflict_setting', 'Schools in areas of armed conflict'],
  ['conflict_setting', 'Wells for displaced families'],
  ['conflict_setting', 'Retraining of the militias'],
  ['un_mission', 'Support to the United Nations Stabilisation Mission'],
  ['security_forces', 'Training for the armed forces'],
  ['security_forces', 'Community policing'],
  ['security_forces', 'Border police'],
  ['security_forces', 'تدريب للشرطة'],
  ['security_forces', 'دورة للشرطة وللجيش'],
  ['security_forces', 'Formation de la gendarmerie'],
  ['security_forces', 'Not only courts but also the police'],
  ['security_forces', 'Courts instead of prisons, and police'],
  ['field_deployment', 'Tablets for village clerks'],
  ['field_deployment', 'هواتف وأجهزة لوحية في القرية'],
  ['physical_devices', 'Tablets instead of paper forms'],
  ['physical_devices', 'The tablet replaces the paper book'],
  ['physical_devices', 'Families without paper get tablets'],
  ['physical_devices', 'Solar panels and laptops'],
  ['pilot_to_scale', 'Pilot in two towns'],
  ['publishes_data', 'Publication of statistics and maps'],
  ['shares_data', 'Data exchange between ministries'],
];

describe('labels of honest work', () => {
  test('are many, and each is there once', () => {
    expect(honest.length).toBeGreaterThanOrEqual(100);
    expect(new Set(honest).size).toBe(honest.length);
    expect(telling.length).toBeGreaterThanOrEqual(60);
  });

  test.each(honest)('cast no doubt on any no, wherever they stand: %s', (label) => {
    const alarms = Object.keys(places).flatMap((place) => doubted(place, label).map((id) => `${id} at ${place}`));
    expect(alarms).toEqual([]);
  });
});

describe('labels that contradict a no', () => {
  test.each(telling)('%s: %s', (id, label) => {
    for (const place of ['title', 'output', 'activity']) expect(doubted(place, label), place).toContain(id);
  });
});

describe('the name of an institution says who it is, and not what the programme does', () => {
  test.each(['Digital Rights Foundation', 'Village Cloud Services', 'National Survey Office', 'Refugee Council'])(
    'so a partner casts no doubt: %s',
    (name) => {
      expect(doubted('partner', name)).toEqual([]);
      expect(doubted('title', name)).not.toEqual([]);
    },
  );

  test.each<[FactId, string]>([
    ['security_forces', 'Border police'],
    ['security_forces', 'الشرطة الوطنية'],
    ['un_mission', 'United Nations Stabilisation Mission'],
  ])('but who takes part is told by it: %s, %s', (id, name) => {
    expect(doubted('partner', name)).toContain(id);
    expect(doubted('group', name)).toContain(id);
  });

  test('and the name of a group tells of the people in it', () => {
    expect(doubted('group', 'Children of refugees')).toEqual(['sensitive_data', 'biometrics_or_children']);
    expect(doubted('group', 'Users of the digital portal')).toEqual([]);
  });
});

describe('an exception holds for its own fact only', () => {
  test.each<[FactId, FactId, string]>([
    ['security_forces', 'ai_or_automated_decisions', 'Artificial intelligence for triage'],
    ['security_forces', 'personal_data', 'Payroll of police widows'],
    ['conflict_setting', 'uses_technology', 'Website on conflicts of interest'],
  ])('no doubt on %s, but on %s: %s', (quiet, loud, label) => {
    expect(doubted('title', label)).not.toContain(quiet);
    expect(doubted('title', label)).toContain(loud);
  });
});
