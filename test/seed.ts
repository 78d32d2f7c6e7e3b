import fc from 'fast-check';

/** The same random plans in every run, so that a red test is red for everyone. `DBD_SEED=1 npm test` looks elsewhere. */
export const seed = Number(process.env['DBD_SEED'] ?? 20261124);

fc.configureGlobal({ seed });
