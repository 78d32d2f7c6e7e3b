import type { Assessment, DocumentAssessment, Gap, Outcome } from '../assess/assessment.ts';
import type { Problem } from '../source/position.ts';
import { fraction, scoreOf } from './json.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporters.ts';

/** A number is ours and written as it is; a text may come from anywhere. `null` and nothing are an empty cell. */
type Cell = string | number | null | undefined;
type Frameworks = Assessment['frameworks'];

/** What a row is about; without an outcome, a file that could not be assessed. */
type Row =
  | { readonly document: DocumentAssessment; readonly outcome: Outcome; readonly shown: boolean }
  | { readonly problem: Problem };

interface Column {
  readonly name: string;
  readonly of: (document: DocumentAssessment, outcome: Outcome, shown: boolean) => Cell;
  /** The cell in the row of a file that could not be assessed. */
  readonly problem?: (problem: Problem) => Cell;
}

/**
 * A table for spreadsheets and statistics (RFC 4180): one row for each criterion of each plan, passes included, and one row
 * with the outcome `error` for each reason why a file could not be assessed. Like the JSON report it holds no text of the
 * plan but its title. No cell is cut, holds a line break, or begins as a formula does.
 */
export const renderCsv: Reporter = ({ documents, frameworks, problems }, { excerpts }) => {
  const columns = columnsOf(frameworks);
  const rows: readonly Row[] = [
    ...documents.flatMap((document) => {
      return document.outcomes.map((outcome) => ({ document, outcome, shown: excerpts }));
    }),
    ...problems.map((problem) => ({ problem })),
  ];
  return [columns.map(({ name }) => name), ...rows.map((row) => columns.map((column) => cellOf(column, row)))]
    .map((cells) => `${cells.map(written).join(',')}\r\n`)
    .join('');
};

function cellOf(column: Column, row: Row): Cell {
  if ('problem' in row) return column.problem?.(row.problem);
  return column.of(row.document, row.outcome, row.shown);
}

function columnsOf(frameworks: Frameworks): readonly Column[] {
  return [
    { name: 'plan', of: ({ path }) => path, problem: ({ file }) => file },
    { name: 'title', of: ({ title }, _, shown) => (shown ? title : '') },
    { name: 'stage', of: ({ stage }) => stage },
    { name: 'setting', of: ({ setting }) => setting },
    ...frameworks.flatMap(({ id }) => frameworkColumns(id)),
    { name: 'criterion', of: (_, { id }) => id, problem: ({ code }) => code },
    { name: 'criterion_title', of: (_, { title }) => title },
    { name: 'theme', of: (_, { theme }) => theme },
    { name: 'kind', of: (_, { kind }) => kind },
    { name: 'weight', of: (_, { weight }) => weight },
    { name: 'outcome', of: (_, { outcome }) => outcome, problem: () => 'error' },
    { name: 'level_lower', of: (_, { level }) => level?.lower },
    { name: 'level_upper', of: (_, { level }) => level?.upper },
    { name: 'level_required', of: (_, { level }) => level?.required },
    { name: 'value_lower', of: (_, { value }) => value && fraction(value.lower) },
    { name: 'value_upper', of: (_, { value }) => value && fraction(value.upper) },
    { name: 'applies', of: (_, { applies }) => applies },
    { name: 'because', of: (_, { because }) => because },
    { name: 'gaps', of: (_, { gaps }) => gaps.length },
    { name: 'waived', of: (_, { gaps }) => gaps.filter(({ waived }) => waived !== undefined).length },
    { name: 'known', of: (_, { gaps }) => gaps.filter(({ known }) => known === true).length },
    {
      name: 'first_gap_place',
      of: ({ path }, { gaps }) => placeOf(path, firstOf(gaps)?.position),
      problem: ({ file, position }) => placeOf(file, position),
    },
    { name: 'first_gap_path', of: (_, { gaps }) => firstOf(gaps)?.path },
    {
      name: 'first_gap_message',
      of: (_, { gaps }) => firstOf(gaps)?.message,
      problem: ({ message }) => message,
    },
    { name: 'recommendation', of: (_, { gaps }) => firstOf(gaps)?.recommendation.plain },
  ];
}

function frameworkColumns(framework: string): readonly Column[] {
  const score = (document: DocumentAssessment) => {
    return document.frameworks.find(({ id }) => id === framework)?.result.score;
  };
  return [
    { name: `${framework}_score_lower`, of: (document) => scoreOf(score(document)?.lower) },
    { name: `${framework}_score_upper`, of: (document) => scoreOf(score(document)?.upper) },
    { name: `${framework}_principle`, of: (_, { homes }) => homes[framework] },
  ];
}

/** The first that somebody has to do something about, else the first. */
function firstOf(gaps: readonly Gap[]): Gap | undefined {
  return gaps.find(({ waived, known }) => waived === undefined && known !== true) ?? gaps[0];
}

function placeOf(file: string, position: Gap['position'] | undefined): Cell {
  return position && `${file}:${position.line}:${position.column}`;
}

function written(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return `${cell}`;
  const text = harmless(printable(cell));
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// Spreadsheets run what begins like this, in full width too. A file with commas that is opened where the semicolon parts
// cells has a beginning after each semicolon.
const formula = /(^|;)(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A text that no spreadsheet takes for a formula. Tabs and line breaks, which start one too, are blanks by now. */
function harmless(text: string): string {
  return text.replace(formula, "$1'");
}
