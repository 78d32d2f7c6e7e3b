import type { System } from './piece.ts';

const path = '.azure-pipelines/dbd.yml';

/**
 * Azure Pipelines. Each command is a step of its own: a script of several lines goes on after one of them has failed, and
 * only its last exit code counts.
 */
export const azure: System = {
  pieces: (tool) => [
    {
      path,
      purpose: 'a pipeline that assesses the plans in each pull request',
      owner: { kind: 'own' },
      text: `# Assesses the programme plans of this repository. Written by "dbd init"; it is yours to change.
trigger:
  branches:
    include: [main, master]

# Repositories on GitHub and Bitbucket hear this. Azure Repos needs a branch policy instead: "Build validation".
pr:
  branches:
    include: ['*']

pool:
  vmImage: ubuntu-latest

variables:
  # One exact version: the same plan gets the same score until you change this line.
  DBD_PACKAGE: '${tool}'

jobs:
  - job: dbd
    displayName: Assess the plans
    timeoutInMinutes: 10
    steps:
      - task: UseNode@1
        inputs:
          version: 22.x
      # Before the checkout, so that nothing in the branch decides which tool this is.
      - script: npm install --global --ignore-scripts "$DBD_PACKAGE"
        displayName: Install dbd
      - checkout: self
        # The whole history, to look at other versions.
        fetchDepth: 0
        persistCredentials: false
      # Exit code 1 is a gate that failed, 2 a plan that could not be read, 3 no plan at all. Nothing here may hide them:
      # no "|| true", no continueOnError, and no second line in this script.
      - script: dbd assess . --format text --format junit=dbd-junit.xml --format markdown=dbd.md
        displayName: Assess
      - script: if [ -f dbd.md ]; then echo "##vso[task.uploadsummary]$PWD/dbd.md"; fi
        displayName: Show the report in the summary
        condition: succeededOrFailed()
      - task: PublishTestResults@2
        displayName: Show the criteria as tests
        condition: succeededOrFailed()
        inputs:
          testResultsFormat: JUnit
          testResultsFiles: dbd-junit.xml
          testRunTitle: Programme plans
`,
    },
  ],
  next: [
    `In Azure DevOps: Pipelines, New pipeline, your repository, "Existing Azure Pipelines YAML file", /${path}.`,
    'To let it block a merge, choose a gate in .dbd.yaml; in Azure Repos add it to the branch as "Build validation".',
  ],
};
