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

# Where the plans are. Without these lines it is the place named on the command line.
# plans:
#   - programmes/**/*.yaml
`,
};
