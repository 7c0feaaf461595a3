import { countOwnExposure, listEmploymentEvents, listGivenContracts, listOwnContracts } from '@cesu/db'
import { fullName } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { EventOutput, eventOutput } from './event-output.ts'

const contract = z.object({
  employerId: z.string(),
  employmentId: z.string(),
  /** The other person: the employer of a worker, the worker of an employer. */
  name: z.string(),
  startDay: z.string(),
  endDay: z.string().nullable(),
  /** What each side says that the person may see, the last first. */
  events: z.array(EventOutput),
})

/** The contracts of the person who acts, as a worker and as an employer, with what is said of each: stops, and ends. */
export const listContractsOfPerson = operation({
  name: 'employment-events.list-own',
  title: 'Lister ses contrats, et ce qui en est dit',
  permission: 'employment-events.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    asWorker: z.array(contract),
    asEmployer: z.array(contract),
    /** How many readings of public services held a month of the employer in 36 months: under a number, and by their name. */
    exposure: z.object({ byNumber: z.int(), byName: z.int() }),
  }),
  example: undefined,
  async run({ tx, actor: { employerId, employeeId } }) {
    const own = employeeId === null ? [] : await listOwnContracts(tx)
    const given = employerId === null ? [] : await listGivenContracts(tx, employerId)
    const said = Map.groupBy(await listEmploymentEvents(tx, [...own, ...given]), ({ employmentId }) => employmentId)
    const contractOf = (one: (typeof own)[number] | (typeof given)[number], name: string) => ({
      ...{ employerId: one.employerId, employmentId: one.id, name, startDay: one.startDay, endDay: one.endDay },
      events: (said.get(one.id) ?? []).map(eventOutput),
    })
    return {
      asWorker: own.map((one) => contractOf(one, one.employerName)),
      asEmployer: given.map((one) => contractOf(one, fullName(one.employee))),
      exposure: employerId === null ? { byNumber: 0, byName: 0 } : await countOwnExposure(tx),
    }
  },
})
