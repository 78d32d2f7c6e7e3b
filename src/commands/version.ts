import { readFileSync } from 'node:fs';

/** The version of the package. The build puts the number itself in place of this module. */
export const version: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
