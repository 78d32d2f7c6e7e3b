import type { Region } from '../region.ts';

/** A path as a URI reference, relative to the root of the repository unless it is absolute. Never empty. */
function uriOf(file: string): string {
  const parts = Buffer.from(file === '' ? '.' : file)
    .toString()
    .split('/');
  if (/^[A-Za-z]:$/.test(parts[0] ?? ''))
    return `file:///${parts[0]}/${parts.slice(1).map(encodeURIComponent).join('/')}`;
  const path = parts.map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

export function physicalLocation(file: string, region: Region | undefined) {
  return { artifactLocation: { uri: uriOf(file) }, region: regionOf(region) };
}

/** All four numbers, as GitHub asks for; a file as a whole is its first character. */
function regionOf(region: Region | undefined) {
  const { line, column, endColumn } = region ?? { line: 1, column: 1, endColumn: 2 };
  return { startLine: line, startColumn: column, endLine: line, endColumn };
}
