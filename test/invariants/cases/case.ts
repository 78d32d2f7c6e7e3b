/** A plan that stumbles, the place at which it is told so, what the message must name, and honest twins. */
export interface Case {
  readonly code: string;
  readonly name: string;
  readonly plan: string;
  readonly at: string;
  /** The second place, by id or path, that the message has to name. */
  readonly names: string;
  readonly severity?: 'error';
  readonly twins: readonly string[];
}
