import type { System } from './piece.ts';

const path = '.gitlab/dbd.gitlab-ci.yml';
const include = `  - local: ${path}\n`;

/** GitLab. The job has a file of its own, so that a pipeline that is there already needs one line. */
export const gitlab: System = {
  pieces: (tool) => [
    {
      path,
      purpose: 'the job that assesses the plans in each merge request',
      owner: { kind: 'own' },
      text: `# Assesses the programme plans of this repository. Written by "dbd init"; it is yours to change.
# It runs in the stage "test". If your pipeline names its stages without that one, add "stage:" here.
dbd:
  # This image has git, to look at other versions.
  image: node:22
  timeout: 10 minutes
  rules:
    - if: '$CI_PIPELINE_SOURCE == "merge_request_event"'
    - if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'
  variables:
    # One exact version: the same plan gets the same score until you change this line.
    DBD_PACKAGE: '${tool}'
    # The whole history, to look at other versions.
    GIT_DEPTH: '0'
  script:
    # Global, so that no .npmrc and no node_modules of the branch decides which tool this is.
    - npm install --global --ignore-scripts "$DBD_PACKAGE"
    # Exit code 1 is a gate that failed, 2 a plan that could not be read, 3 no plan at all. Nothing here may hide them:
    # no "|| true" and no allow_failure.
    - dbd assess . --format text --format gitlab=gl-code-quality-report.json --format junit=dbd-junit.xml
  artifacts:
    # A run that failed is the one whose reports are needed.
    when: always
    paths:
      - gl-code-quality-report.json
      - dbd-junit.xml
    reports:
      codequality: gl-code-quality-report.json
      junit: dbd-junit.xml
`,
    },
    {
      path: '.gitlab-ci.yml',
      purpose: 'the pipeline, which includes that job',
      owner: { kind: 'shared', entry: include, mark: path, where: 'under "include:"' },
      text: `include:\n${include}`,
    },
  ],
  next: [
    'Open a merge request: the gaps stand in its Code Quality widget and under Tests, and the report in the log of the job.',
    'To let it block a merge, choose a gate in .dbd.yaml and turn on "Pipelines must succeed" in the project\'s settings.',
  ],
};
