import type { Case } from './case.ts';

const dpia = (fields: string): string => `${posts()}\ndata: {assets: [{id: tally, dpia: {${fields}}}]}`;
const risk = (fields: string): string => `${posts()}\nrisks: [{id: r-road, ${fields}}]`;

function posts(employer = 'tarn'): string {
  return (
    'partners: [{id: tarn, name: Tarn Software, kind: private}, {id: univ, name: University of Ruan}, {id: moh, name: Ministry of Health, kind: government}]\n' +
    `management: {team: [{id: lead, post: Head of unit, employer: ${employer}}, {id: chief, post: Head of office}]}`
  );
}
const supplied = (rest: string, supplier = 'tarn', employer = 'tarn'): string =>
  `${posts(employer)}\ntechnology: {solutions: [{id: reg, supplier: ${supplier}}]}\n${rest}`;
const reviewed = (by: string, supplier = 'tarn'): string =>
  `${posts()}\ntechnology: {solutions: [{id: reg, supplier: ${supplier}, observation: {reviewed_by: ${by}}}]}`;
const audit = (by: string, solutions = 'reg'): string => `security: {audits: [{solutions: [${solutions}], by: ${by}}]}`;
const rights = (by: string, covers = 'reg'): string => `safeguards: {due_diligence: {by: ${by}, covers: [${covers}]}}`;
const complaints = (owner: string, appeal: string): string =>
  `safeguards: {complaints: {owner: ${owner}, appeal: ${appeal}}}`;
const assured = (seat: string, responsible: string): string =>
  `${posts()}\ngovernance: {board: {seats: [{${seat}}]}}\nwork_plan: {activities: [{id: act-dig, responsible: ${responsible}}]}`;
const oversight = (fields: string): string => supplied(`governance: {oversight: {${fields}}}`);

export const governanceCases: readonly Case[] = [
  {
    code: 'invariant/approves-own-work',
    name: 'who writes approves',
    plan: dpia('author: lead, approver: lead'),
    at: 'data.assets.0.dpia.approver',
    names: '"lead"',
    twins: [dpia('author: lead, approver: chief'), dpia('author: lead'), dpia('approver: lead')],
  },
  {
    code: 'invariant/accepts-own-risk',
    name: 'who owns accepts',
    plan: risk('owner: lead, accepted_by: lead'),
    at: 'risks.0.accepted_by',
    names: '"r-road"',
    twins: [risk('owner: lead, accepted_by: chief'), risk('owner: lead'), risk('accepted_by: lead')],
  },
  {
    code: 'invariant/supplier-judges-itself',
    name: 'an audit by the supplier',
    plan: supplied(audit('tarn')),
    at: 'security.audits.0.by',
    names: '"reg"',
    twins: [supplied(audit('univ')), supplied(audit('tarn', '')), supplied(audit('tarn'), 'univ')],
  },
  {
    code: 'invariant/supplier-judges-itself',
    name: 'a rights assessment by an employee of the supplier',
    plan: supplied(rights('lead')),
    at: 'safeguards.due_diligence.by',
    names: 'supplier: tarn',
    twins: [
      supplied(rights('chief')),
      supplied(rights('lead', '')),
      // A ministry that builds for itself has more than one office.
      supplied(rights('lead'), 'moh', 'moh'),
    ],
  },
  {
    code: 'invariant/supplier-judges-itself',
    name: 'a legal review by the supplier',
    plan: reviewed('tarn'),
    at: 'technology.solutions.0.observation.reviewed_by',
    names: '"reg"',
    twins: [reviewed('chief'), reviewed('tarn', 'univ')],
  },
  {
    code: 'invariant/supplier-judges-itself',
    name: 'complaints go to the firm alone',
    plan: supplied(complaints('tarn', 'univ')),
    at: 'safeguards.complaints.owner',
    names: '"tarn"',
    twins: [supplied(complaints('chief', 'univ')), supplied(complaints('moh', 'univ'), 'moh')],
  },
  {
    code: 'invariant/assures-own-work',
    name: 'a seat for assurance of one who does the work',
    plan: assured('role: assurance, held_by: lead', 'lead'),
    at: 'governance.board.seats.0.held_by',
    names: '"act-dig"',
    twins: [
      assured('role: assurance, held_by: lead', 'chief'),
      assured('role: executive, held_by: lead', 'lead'),
      assured('role: assurance, held_by: tarn', 'tarn'),
    ],
  },
  {
    code: 'invariant/appeal-to-the-same',
    name: 'an appeal to the one who decided',
    plan: `${posts()}\n${complaints('univ', 'univ')}`,
    at: 'safeguards.complaints.appeal',
    names: 'safeguards.complaints.owner',
    twins: [`${posts()}\n${complaints('lead', 'univ')}`, `${posts()}\nsafeguards: {complaints: {owner: univ}}`],
  },
  {
    code: 'invariant/oversight-by-the-same',
    name: 'oversight by who authorises',
    plan: oversight('body: univ, authorises: univ'),
    at: 'governance.oversight.body',
    names: 'governance.oversight.authorises',
    twins: [oversight('body: univ, authorises: chief'), oversight('body: univ'), oversight('authorises: univ')],
  },
  {
    code: 'invariant/oversight-by-the-same',
    name: 'oversight by the supplier',
    plan: oversight('body: tarn'),
    at: 'governance.oversight.body',
    names: '"reg"',
    twins: [],
  },
];
