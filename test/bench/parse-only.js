// The floor of any tool that reads a plan: start Node, load `yaml`, parse one file.
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

parseDocument(readFileSync(process.argv[2] ?? '', 'utf8')).toJS();
