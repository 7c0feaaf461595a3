import { findRepairItem, listOwnRepairs, openRepairItem, withdrawRepairItem } from '@cesu/db'
import { type RepairSubject, saidRefusals } from '@cesu/domain/repairs'
import { addPeriods, periodOf } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { dueDayToday } from '../thresholds.ts'
import { typedWords } from '../typed-words.ts'
import { keepRepair } from './keep-repair.ts'
import { NamedRepairOutput, repairOutput } from './repair-output.ts'

/** Months before this one of which something may still be said to be wrong: those of a claim for 55 and over (decision 055). */
const MONTHS_BACK = 36

/** What a worker may say of a month; what they say of an end or of a stop is said of the contract. */
const ofMonth = ['HOURS', 'NET', 'MONTH_MISSING', 'EMPLOYER'] as const satisfies RepairSubject[]

/** The worker says what is wrong in a month of theirs: whoever can correct it is asked, and they see what is answered. */
export const reportError = operation({
  name: 'repairs.report',
  title: 'Signaler une erreur dans ses mois de travail',
  permission: 'repairs.say',
  effect: 'write',
  input: z.strictObject({
    employerId: z.uuid(),
    month: z.string().regex(/^2[01]\d{2}-(0[1-9]|1[0-2])$/),
    about: z.enum(ofMonth, 'Dites ce qui n’est pas juste.'),
    /** Hundredths of hours, or cents; null when it is not known. */
    said: z.string().max(10).nullable(),
    words: z.string().max(4_000),
  }),
  expected: {
    employerId: 'l’employeur de ce mois',
    month: 'le mois, par exemple 2026-10',
    about: 'HOURS (les heures), NET (le net payé), MONTH_MISSING (mois non déclaré) ou EMPLOYER (employeur inconnu)',
    said: 'ce que vous savez, en centièmes d’heure ou en centimes, ou rien',
    words: 'ce que vous voulez ajouter, en 1 000 caractères au plus',
  },
  output: z.object({ id: z.string(), owner: NamedRepairOutput.shape.owner, dueDay: z.string() }),
  example: { employerId: documented.employer, month: '2026-09', about: 'HOURS', said: '4000', words: '' },
  async run(call, { employerId, month, about, said, words: typed }) {
    const { tx, now, today } = call
    const id = call.newId()
    const words = typedWords(typed, 'words')
    const faults = saidRefusals(about, said)
    if (faults.length > 0) throw refusedInput(faults)
    const thisMonth = periodOf(today)
    if (month > thisMonth || month < addPeriods(thisMonth, -MONTHS_BACK)) throw new Problem('resource.not_found')
    const item = await openRepairItem(tx, {
      ...{ id, employerId, about, period: month, said, words, reading: null, at: now },
      dueDay: await dueDayToday(call, 'REPAIR_ITEM'),
    })
    if (item === null) throw new Problem('resource.not_found')
    if (item.id !== id) throw new Problem('repair.already')
    await keepRepair(call, item)
    return { id: item.id, owner: item.owner, dueDay: item.dueDay }
  },
})

/** What is said to be wrong in what is held of the worker who acts, by them or by a service; and what waits for the employer who acts. */
export const listRepairsOfPerson = operation({
  name: 'repairs.list-own',
  title: 'Lister les erreurs signalées de ses mois de travail',
  permission: 'repairs.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ asWorker: z.array(NamedRepairOutput), asEmployer: z.array(NamedRepairOutput) }),
  example: undefined,
  async run({ tx, actor }) {
    const items = await listOwnRepairs(tx)
    const isOwn = ({ employeeId }: (typeof items)[number]) => employeeId === actor.employeeId
    return {
      asWorker: items.filter(isOwn).map(repairOutput),
      asEmployer: items
        .filter((item) => item.employerId !== null && item.employerId === actor.employerId)
        .map(repairOutput),
    }
  },
})

/** The worker takes back what they said to be wrong, as long as nobody has answered. */
export const withdrawOwnRepair = operation({
  name: 'repairs.withdraw-own',
  title: 'Retirer une erreur que l’on a signalée',
  permission: 'repairs.say',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant de l’erreur signalée' },
  output: z.object({}),
  example: { id: documented.repair },
  async run(call, { id }) {
    const item = await findRepairItem(call.tx, id)
    if (item === null) throw new Problem('resource.not_found')
    if (!(await withdrawRepairItem(call.tx, id, call.now))) throw new Problem('repair.over')
    await record(call, { kind: 'REPAIR_WITHDRAWN', subjectId: id, payload: { datum: item.about } })
    return {}
  },
})
