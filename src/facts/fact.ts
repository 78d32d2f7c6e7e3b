import type { Truth } from '../document/truth.ts';
import type { Path } from '../source/position.ts';

export const factIds = [
  'uses_technology',
  'builds_software',
  'third_party_or_procured',
  'collects_data',
  'public_facing',
  'essential_service',
  'personal_data',
  'sensitive_data',
  'biometrics_or_children',
  'shares_data',
  'publishes_data',
  'ai_or_automated_decisions',
  'observes_people',
  'early_warning',
  'conflict_setting',
  'un_mission',
  'security_forces',
  'field_deployment',
  'physical_devices',
  'pilot_to_scale',
] as const;
export type FactId = (typeof factIds)[number];

/** Something about the programme that decides which criteria apply. */
export interface Fact {
  readonly id: FactId;
  /** What counts, after declaration and content are held against each other. */
  readonly value: Truth;
  /** What the author wrote, if anything. */
  readonly declared: Truth | undefined;
  /** What the content shows; `unknown` when it shows nothing. */
  readonly derived: Truth;
  /** Places that speak: the content, the declaration, the word signs. */
  readonly because: readonly Path[];
}
export type Facts = Readonly<Record<FactId, Fact>>;
