import type { Piece } from './piece.ts';

const path = '.pre-commit-config.yaml';

/**
 * All plans are assessed, not only those in the commit: which YAML is a plan is seen by its content, and a file named on the
 * command line has to be one. Files and folders that begin with a dot hold settings.
 */
function entry(tool: string): string {
  return `  - repo: local
    hooks:
      - id: dbd
        name: assess the programme plans
        language: node
        additional_dependencies: ['${tool}']
        entry: dbd assess .
        pass_filenames: false
        files: '\\.ya?ml$'
        exclude: '(^|/)\\.'
`;
}

/** The hook that assesses the plans before each commit. */
export function preCommit(tool: string): Piece {
  return {
    path,
    purpose: 'assesses the plans before each commit, for those who use pre-commit',
    owner: { kind: 'shared', entry: entry(tool), mark: 'id: dbd', where: 'under "repos:"' },
    text: `# For pre-commit (https://pre-commit.com): "pre-commit install" once in each clone turns it on.
repos:
${entry(tool)}`,
  };
}
