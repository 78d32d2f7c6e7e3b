import type { System } from './piece.ts';

const path = '.github/workflows/dbd.yml';

/** GitHub Actions. The tool is installed before the checkout, so that nothing in a branch decides which tool it is. */
export const github: System = {
  pieces: (tool) => [
    {
      path,
      purpose: 'assesses the plans in each pull request',
      owner: { kind: 'own' },
      text: `# Assesses the programme plans of this repository. Written by "dbd init"; it is yours to change.
name: Programme plans

on:
  pull_request:
  push:
    branches: [main, master]
  workflow_dispatch:

permissions:
  contents: read

jobs:
  dbd:
    name: Assess the plans
    runs-on: ubuntu-latest
    timeout-minutes: 10
    env:
      # One exact version: the same plan gets the same score until you change this line.
      DBD_PACKAGE: '${tool}'
    steps:
      - uses: actions/setup-node@v5
        with:
          node-version: 22
      # Before the checkout, so that nothing in the branch decides which tool this is.
      - name: Install dbd
        run: npm install --global --ignore-scripts "$DBD_PACKAGE"
      - uses: actions/checkout@v5
        with:
          # The whole history, to look at other versions.
          fetch-depth: 0
          persist-credentials: false
      # Exit code 1 is a gate that failed, 2 a plan that could not be read, 3 no plan at all. Nothing here may hide
      # them: no "|| true" and no continue-on-error.
      - name: Assess
        run: dbd assess . --format github
`,
    },
  ],
  next: [
    'Open a pull request: the gaps stand beside the lines of the plan, and the report in the summary of the run.',
    'To let it block a merge, choose a gate in .dbd.yaml and make "Assess the plans" a required check.',
  ],
};
