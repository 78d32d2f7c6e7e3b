import type { Diagnostic, Document } from '../../document/document.ts';
import { contextOf } from '../listed.ts';
import { agreementRules } from './agreements.ts';
import { calendarRules } from './calendar.ts';
import { dataRules } from './data.ts';
import { dateRules } from './dates.ts';
import { governanceRules } from './governance.ts';
import { languageRules } from './languages.ts';
import { moneyRules } from './money.ts';
import { peopleRules } from './people.ts';
import { resultRules } from './results.ts';
import { riskRules } from './risks.ts';
import { safeguardRules } from './safeguards.ts';
import { sustainabilityRules } from './sustainability.ts';
import { systemRules } from './systems.ts';
import { workRules } from './work.ts';

const rules = [
  ...dateRules,
  ...calendarRules,
  ...workRules,
  ...safeguardRules,
  ...agreementRules,
  ...moneyRules,
  ...resultRules,
  ...peopleRules,
  ...languageRules,
  ...systemRules,
  ...dataRules,
  ...riskRules,
  ...governanceRules,
  ...sustainabilityRules,
];

/**
 * Places where two parts of a document cannot both be right: dates, sums, references and words that disagree. They speak only
 * where everything that is compared is written, and only where it is certain. They never change a score. Takes the document
 * as it was sifted; what `contradictions` says is not said again.
 */
export function invariants(document: Document): readonly Diagnostic[] {
  const context = contextOf(document);
  return rules.flatMap((rule) => rule(context));
}
