// What `npm run bench` times inside one process: the stages of dbd from text to report, after warming up.
export { assess } from '../../src/assess/assess.ts';
export { loadDocument } from '../../src/document/load.ts';
export { echoIndex } from '../../src/evidence/sift.ts';
export { reporters } from '../../src/report/reporters.ts';
export { builtinCatalogue } from '../../src/rubric/builtin.ts';
export { sentencesOf } from '../../src/rubric/sentences.ts';
export { read } from '../../src/source/read.ts';
