import type { GiveMandateInput, MandateRequestsInput } from '@cesu/domain/mandates'

/** A documented identifier: fixed, and visibly of no real row. */
const id = (rank: number): string => `0d0c0000-0000-7000-8000-${String(rank).padStart(12, '0')}`

/** The fixed identifiers of the documentation world, of which every example speaks; world.ts writes it. */
export const documented = {
  /** The day of the documentation world, YYYY-MM-DD, and an instant of it. */
  today: '2026-11-03',
  now: '2026-11-03T09:00:00.000Z',
  team: id(1),
  partner: id(2),
  declarant: id(3),
  reader: id(4),
  agent: id(5),
  supervisor: id(6),
  auditor: id(7),
  agentReader: id(70),
  agentAdministrator: id(71),
  employer: id(8),
  employee: id(9),
  employment: id(10),
  mandate: id(11),
  administrator: id(20),
  /** An invitation of a colleague, which waits. */
  staffInvitation: id(26),
  authorization: id(21),
  application: id(22),
  citizen: id(23),
  /** In force; suspended, with a request to put it in force again. */
  agreement: id(30),
  suspendedAgreement: id(31),
  resumption: id(32),
  proposedPurpose: id(33),
  /** A grant in force, read once; and a request that waits for its answer. */
  grant: id(34),
  presentedGrant: id(35),
  access: id(36),
  /** A stop of the worker that the partner declared for the employer. */
  stop: id(50),
  /** A stop that the worker says. */
  ownStop: id(56),
  /** What the worker said to be wrong: for the partner, and for the employer themselves, to answer. */
  repair: id(51),
  ownRepair: id(52),
  /** A request that was refused the day before. */
  refusedGrant: id(37),
  /** Of other workers: suspended by their consumer; by Urssaf. */
  pausedGrant: id(38),
  heldGrant: id(39),
  /** Asked of a second agent: to end the grant in force for good. */
  invalidation: id(40),
  otherEmployees: [id(41), id(42)],
  /** What is cut in the documentation world: the messages alone. */
  cut: id(80),
  /** A closure to come. */
  closure: id(84),
  /** Raises of a quota: one that waits, one that is granted. */
  raise: id(81),
  grantedRaise: id(82),
  /** A file of titles that was read, one whose bytes are coming, and a title: its number, and what the trail knows it by. */
  file: id(94),
  upload: id(95),
  title: '012600000001234520002028',
  titleId: id(96),
  /** Who sends the files of an issuer. */
  issuerClerk: id(99),
  /** An issuer of titles whose habilitation is not registered yet. */
  issuerToRegister: id(98),
  /** A file of slips whose bytes are coming; a title that paid the declared month, one that its worker remitted, and that remittance. */
  slipUpload: id(300),
  titleUse: id(301),
  remittance: id(302),
  remittedUse: id(303),
  usedTitleId: id(304),
  remittedTitleId: id(305),
  slipTitle: '012600000001234610002023',
  /** A template of the reason of a decision. */
  template: id(83),
  /** Somebody whom the worker lets act for them: who, by what; and an invitation of theirs that waits. */
  helper: id(53),
  representation: id(54),
  invitation: id(55),
  helpSession: '0d0c'.padEnd(64, '1'),
  ownSession: '0d0c'.padEnd(64, '2'),
  /** Declared for September 2026, with an anomaly that opened a case; October is to declare. */
  declaration: { employerId: id(8), period: '2026-09', id: id(12) },
  /** A request for an habilitation, ready to be sent. */
  request: id(61),
  /** A case that waits for an agent. */
  case: id(60),
  /** Another, which waits for what its partner and its employer are asked. */
  askedCase: id(61),
  question: id(62),
  ownQuestion: id(63),
  /** The page of the employer, open to the agent and to the supervisor; and one that an auditor may check. */
  openings: [id(64), id(65)],
  /** A file of that case; an opinion that the supervisor asks of the agent, and the other way; another agent. */
  caseFile: id(90),
  answerFile: id(194),
  ownAnswerFile: id(195),
  opinion: id(91),
  otherOpinion: id(92),
  colleague: id(93),
  /** Two cases of one kind, by their numbers; a decision of one of them that waits for a second agent, and one that was granted. */
  bulkCases: [id(94), id(95)],
  caseNumber: 9_001,
  bulkNumber: 9_002,
  bulk: id(96),
  grantedBulk: id(97),
  /** A list of cases that the agent shares with the team. */
  view: id(64),
  /** A parameter that a supervisor may check. */
  parameter: 'smic_horaire',
} as const

/** A title of prefinanced CESU, as its issuer registers it. */
export const documentedTitle = {
  ...{ number: documented.title, vintage: 2026, faceValueCents: 2_000, funderSiret: '99900001100018' },
  ...{ funderShareCents: 1_200, beneficiaryHash: '0d0c'.repeat(16), services: [60] },
}

/** A title of a slip, one a line. */
export const documentedSlipLine = { slip: 'B-2026-11', nan: '1234567', number: documented.slipTitle, cents: 1_000 }

/** An image of one point, in base64: a file to attach. */
export const documentedImage =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

/** A version of a purpose to propose. */
export const documentedPurpose = {
  code: 'EXEMPLE-DEUX',
  agreementId: documented.agreement,
  label: 'Remplir une démarche d’exemple',
  explanation: 'L’organisme d’exemple remplit votre démarche avec vos mois de travail.',
  legalBasis: 'USER_REQUEST' as const,
  legalTexts: ['CRPA, article L114-8'],
  isInferred: true,
  reusedForControl: false,
  scopes: ['ft:actualisation@1' as const],
  maxDays: 365,
  keptMonths: 12,
  callsPerDay: 1_000,
  reason: 'Première version.',
}

/** One that another agent has proposed, to answer. */
export const documentedProposedPurpose = { code: 'EXEMPLE', version: 2, answer: 'GRANTED' as const, comment: '' }

/** A reading of the grant in force. */
export const documentedReading = {
  id: documented.grant,
  scope: 'ft:actualisation@1' as const,
  firstMonth: '2026-09',
  lastMonth: '2026-10',
}

/** What a change says of the declaration that it changes. */
const versionRead = { ...documented.declaration, version: 1 }

/** A correction of the declared month: fewer hours. */
export const documentedCorrection = {
  ...versionRead,
  startDay: '2026-09-01',
  endDay: '2026-09-30',
  paymentDay: '2026-09-30',
  hours: 150,
  pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 },
  paidLeaveIncluded: true,
}

/** Its cancellation. */
export const documentedCancellation = { ...versionRead, reason: 'WRONG_MONTH' as const }

/** A title given for the declared month, and its use that is taken back. */
export const documentedGiving = { ...documented.declaration, titles: { numbers: [documented.title], service: 60 } }
export const documentedTakingBack = { ...documented.declaration, uses: [id(66)] }

/** The payslip of the declared month, which was issued and is issued again, and the code that it bears. */
export const documentedDocument = { ...versionRead, kind: 'PAYSLIP' as const }
export const documentedCode = '0D0C0D0C0D0C0D0C'

/** What an agent is asked for a month whose time to change is over. */
export const documentedChangeRequest = {
  ...versionRead,
  ...{ period: '2026-06', id: id(13) },
  wanted: 'CORRECTION' as const,
  explanation: 'Le salarié a fait 12 heures de moins : voir le planning du mois.',
}

/** The month that the documentation world has still to declare. */
export const documentedDeclaration = {
  employerId: documented.employer,
  employmentId: documented.employment,
  period: '2026-10',
  startDay: '2026-10-01',
  endDay: '2026-10-31',
  paymentDay: '2026-10-31',
  hours: 40,
  pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 },
  paidLeaveIncluded: true,
}

/** The key of the documented application; nobody holds its private half. */
export const documentedClientKey = {
  id: 'hEYC51wlAHVw3NyqR3mOzh7Y0aRRWxspqe4jQqJltw0',
  x: 'BRE2UEIZOj44lL8mA6JMdoCpiV5O0GKqtfkcKFAnl6s',
  y: 'MmseJP5q0NSvmQXK79tRGpKQ8E2mWWIQwIiRtE4HQmg',
} as const

/** Another key, to add. */
export const documentedKey = {
  x: 'jAftvD56UK1n4qgzcgYddBhpmydHYydZkEBpG9kWq88',
  y: 'OD_SILzd2ScRGltjvSAEiX4FGMEGmqTIIjtWabxDrNY',
}

/** An application to create. */
export const documentedApplication = {
  name: 'Logiciel d’exemple',
  scopes: ['EMPLOYMENTS_READ' as const, 'DECLARATIONS_READ' as const],
  days: 365,
  key: documentedKey,
}

/** A worker to propose: the number is the one that public texts give as an example. */
export const documentedEmploymentProposal = {
  employerId: documented.employer,
  ...{ familyName: 'Exemple', givenNames: 'Nouvelle Salariée', birthDay: '1955-08-14' },
  ...{ numberKind: 'NIR' as const, number: '2 55 08 14 168 025 38', activity: 'Ménage et repassage' },
  ...{ startDay: '2026-12-01', weeklyHours: 6.5, netHourlyCents: 1_300, level: 2, certified: false },
  leaveMode: 'INCLUDED' as const,
}

/** The end of the contract of the documentation world, to propose. */
export const documentedEndProposal = {
  ...{ employerId: documented.employer, employmentId: documented.employment },
  ...{ endDay: '2026-12-31', route: 'DISMISSAL' as const, noticeStatus: 'WAIVED_PAID' as const },
  ...{ severanceCents: 120_000, noticeCents: 96_000, portability: true },
}

const documentedContract = { employerId: documented.employer, employmentId: documented.employment }

/** A stop of the worker, to declare. */
export const documentedStop = {
  ...{ ...documentedContract, firstDay: '2026-10-12', lastDay: '2026-10-18', lastDayWorked: '2026-10-09' },
}

/** The same, as the worker says it. */
export const documentedWorkerStop = { kind: 'STOP' as const, ...documentedStop }

/** The end of the contract, as the employer says it. */
export const documentedEnd = {
  ...{ kind: 'END' as const, ...documentedContract, lastDay: '2026-12-31', route: 'RESIGNATION' as const },
  ...{ lastDayWorked: '2026-12-31', noticeStatus: 'WORKED' as const },
  ...{ noticeFirstDay: '2026-12-01', noticeLastDay: '2026-12-31', paidLeaveCents: 18_000, portability: false },
}

/** A proposal that waits in the documentation world. */
export const documentedProposal = { employerId: documented.employer, id: id(14) }

/** A request for a mandate that waits, and the secret of its link: of no real one. */
export const documentedRequest = id(30)
export const documentedToken = 'd0c'.padEnd(43, '0')

/** A mandate asked of a person. */
export const documentedAsked = {
  persons: [{ email: 'client@exemple.invalid', reference: 'C-1042' }],
  acts: ['ESTIMATE', 'DECLARE', 'CORRECT', 'RECEIVE_PAYSLIP'],
  months: 12,
} satisfies MandateRequestsInput

/** The same, given. */
export const documentedGiven = { token: documentedToken, months: 12 } satisfies GiveMandateInput

/** The code of an invitation to help: of no real one. */
export const documentedHelpCode = '0D0C-0D0C-0D0C-0D0C'
