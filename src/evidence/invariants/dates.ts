import type { Diagnostic } from '../../document/document.ts';
import type { Path } from '../../source/position.ts';
import { type Context, type Rule, warning } from '../listed.ts';
import { called, isAfter, nested, programmeOf, valueIn } from './reading.ts';

/** More dates than this beyond the end are one mistake, and most likely in the end itself. */
const mostSingle = 5;

export const dateRules: readonly Rule[] = [beforeTheStart, afterTheEnd, midTermAfterFinal, gateAfterGoLive];

/** What is done before a programme begins (screening, talks, checks of partners) is welcome; its activities are not. */
function beforeTheStart(context: Context): readonly Diagnostic[] {
  const { start } = programmeOf(context);
  return context
    .list('work_plan', 'activities')
    .filter(({ item }) => isAfter(start, item['start']))
    .map(({ path, item }) =>
      warning(
        'invariant/before-the-start',
        [...path, 'start'],
        `${called(item, 'This activity')} begins (${String(item['start'])}) before the programme does (\`programme.start: ${String(start)}\`). Correct one of the two dates.`,
      ),
    );
}

interface Dated {
  readonly path: Path;
  readonly what: string;
  readonly date: unknown;
}

/** Work and safeguards that end with the programme; results may well be measured later. */
function datesOf({ document, list, systems }: Context): readonly Dated[] {
  const at = (
    items: ReturnType<Context['list']>,
    key: string,
    what: (name: string) => string,
    otherwise: string,
  ): readonly Dated[] =>
    items.map(({ path, item }) => ({
      path: [...path, ...key.split('.')],
      what: what(called(item, otherwise)),
      date: valueIn(item, key),
    }));
  const single = (key: string, what: string): Dated => ({
    path: key.split('.'),
    what,
    date: valueIn(document.value, key),
  });
  return [
    ...at(list('work_plan', 'activities'), 'end', (name) => `${name} ends`, 'This activity'),
    ...at(nested(list('risks'), 'treatments'), 'due', () => 'A treatment is due', ''),
    ...at(list('data', 'assets'), 'dpia.date', (name) => `The impact assessment of ${name} is due`, 'this data set'),
    ...at(systems, 'go_live', (name) => `${name} goes live`, 'This system'),
    ...at(list('security', 'audits'), 'date', () => 'An audit takes place', ''),
    ...at(list('management', 'training'), 'by', (name) => `${name} is due`, 'This training'),
    ...at(list('monitoring', 'reviews'), 'first', (name) => `${name} is first held`, 'This review'),
    ...at(list('monitoring', 'evaluations'), 'date', (name) => `${name} takes place`, 'This evaluation'),
    ...at(list('governance', 'gates'), 'date', (name) => `${name} is decided`, 'This gate'),
    ...at(list('sustainability', 'handover'), 'date', () => 'A handover takes place', ''),
    single('safeguards.due_diligence.date', 'The human rights assessment is due'),
    single('safeguards.complaints.live_from', 'Complaints are first taken'),
    single('sustainability.exit.date', 'The programme leaves'),
  ];
}

function afterTheEnd(context: Context): readonly Diagnostic[] {
  const { end } = programmeOf(context);
  const late = datesOf(context).filter(({ date }) => isAfter(date, end));
  if (late.length > mostSingle) {
    const message = `The programme ends ${String(end)}, and ${late.length} dates of its work come after that. Correct the end, or the dates.`;
    return [warning('invariant/after-the-end', ['programme', 'end'], message)];
  }
  return late.map(({ path, what, date }) =>
    warning(
      'invariant/after-the-end',
      path,
      `${what} (${String(date)}) after the programme has ended (\`programme.end: ${String(end)}\`). Correct one of the two dates.`,
    ),
  );
}

function midTermAfterFinal({ list }: Context): readonly Diagnostic[] {
  const evaluations = list('monitoring', 'evaluations');
  const final = evaluations.find(({ item }) => item['kind'] === 'final')?.item;
  return evaluations
    .filter(({ item }) => item['kind'] === 'mid_term' && isAfter(item['date'], final?.['date']))
    .map(({ path, item }) =>
      warning(
        'invariant/mid-term-after-final',
        [...path, 'date'],
        `The mid-term evaluation ${called(item, 'here')} (${String(item['date'])}) comes after the final one (${String(final?.['date'])}). Correct one of the two dates.`,
      ),
    );
}

/** A gate names no system: it is late for certain only when every system is in use by then. */
function gateAfterGoLive({ list, systems }: Context): readonly Diagnostic[] {
  if (systems.length === 0) return [];
  return list('governance', 'gates')
    .filter(({ item }) => item['stage'] === 'go_live')
    .filter(({ item: gate }) => systems.every(({ item }) => isAfter(gate['date'], item['go_live'])))
    .map(({ path, item }) =>
      warning(
        'invariant/gate-after-go-live',
        [...path, 'date'],
        `The gate for going live (${String(item['date'])}) is decided when each system is in use already (\`technology.solutions[].go_live\`). Decide it before.`,
      ),
    );
}
