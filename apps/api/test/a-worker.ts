import type { EmploymentProposalInput } from '@cesu/domain/proposals'

/** The number that public texts give as an example. */
export const NIR = '255081416802538'

/** A worker to propose to an employer, admissible on the day of the tests. */
export const aWorker = (employerId: string, over: Partial<EmploymentProposalInput> = {}): EmploymentProposalInput => ({
  ...{
    employerId,
    familyName: 'Lenoir',
    givenNames: 'Inès Marie',
    birthDay: '1955-08-14',
    numberKind: 'NIR',
    number: NIR,
  },
  ...{
    activity: 'Ménage',
    startDay: '2026-12-01',
    weeklyHours: 6.5,
    netHourlyCents: 1_300,
    level: 2,
    certified: false,
  },
  ...{ leaveMode: 'INCLUDED', ...over },
})
