import type { MapNode } from '../field.ts';
import { map, oneOf, text } from './node.ts';

/** A fact is `personal_data: {is: no, because: ...}`, or `personal_data: yes` for short. */
const fact = (question: string): MapNode => ({
  ...map(question, {
    is: oneOf(['yes', 'no', 'unknown'], question),
    because: text('Why, in terms of this programme; needed for a "no", with at least 40 characters.'),
  }),
  shorthand: 'is',
});

/** What the programme is. Which facts follow from which content is decided elsewhere; this is what the author says. */
export const facts = map(
  'What the programme is; decides which criteria apply. A fact that is left out stays unknown, never no.',
  {
    uses_technology: fact('Does the programme use digital technology in any output?'),
    builds_software: fact('Is software built or adapted, open source included?'),
    third_party_or_procured: fact('Does a supplier, donor or host from outside provide technology or services?'),
    collects_data: fact('Are data collected, in registers, surveys, forms or by sensors?'),
    public_facing: fact('Do people outside the organisation use a solution, or are they registered or reached by it?'),
    essential_service: fact(
      'Does someone lose a service, an entitlement or safety when the solution fails or refuses?',
    ),
    personal_data: fact(
      'Are there data by which a person can be identified: names, phone numbers, case numbers, faces?',
    ),
    sensitive_data: fact(
      'Are there data on ethnicity, belief, health, displacement, affiliation or exact position, or data that point at a community?',
    ),
    biometrics_or_children: fact('Are there biometrics, such as fingerprints or faces, or data about children?'),
    shares_data: fact('Does anyone besides the institution that answers for the data receive or hold them?'),
    publishes_data: fact('Are data, maps or dashboards published?'),
    ai_or_automated_decisions: fact(
      'Does a model, a score, a matching rule or an automated decision bear on people, even as advice?',
    ),
    observes_people: fact(
      'Are people or what they say observed, by cameras, drones, sensors or reading of social media?',
    ),
    early_warning: fact('Are alerts or warnings given on which someone has to act?'),
    conflict_setting: fact('Does the programme work where there is, or may be, armed conflict or violence?'),
    un_mission: fact('Is it part of a peace operation of the United Nations?'),
    security_forces: fact('Are police, army, border or intelligence services partners, recipients or users?'),
    field_deployment: fact('Is it used outside capital offices: in districts, villages, camps or on patrol?'),
    physical_devices: fact('Are devices bought or handed out: tablets, servers, phones, solar sets?'),
    pilot_to_scale: fact('Is something tried out first, to be extended later?'),
  },
);
