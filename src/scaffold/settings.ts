import type { Piece } from './piece.ts';

/** Every setting is a comment: what is not chosen keeps its default, also when a later version knows better ones. */
export const settings: Piece = {
  path: '.dbd.yaml',
  purpose: 'settings; each one waits as a comment until you choose it',
  owner: { kind: 'settings' },
  text: `# Settings of dbd for this repository. Take the "# " away in front of a line to choose it.

# What makes a run fail. Without this line nothing does: gaps are reported, and that is all.
# Begin like that. When the team has read a few reports, choose review: it fails on crossed red lines and on
# safeguards below the level they need. strict asks for more.
# gate: review

# Which strategy: undp, peacekeeping or all. Without this line it is the one for the setting of each plan.
# framework: all

# Where waivers and the baseline are, seen from this file.
# waivers: .dbd-waivers.yaml
# baseline: .dbd-baseline.yaml
`,
};
