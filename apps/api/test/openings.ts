import { afterAll, beforeAll, beforeEach } from 'vitest'
import { documented } from '../src/documentation/ids.ts'
import { documentedWorld } from './audited.ts'
import { casesOn, type Handler } from './cases.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

/** The social security number of the worker of the documentation world: the one that public texts give as an example. */
export const NIR = '255081416802538'
/** Why, in words, and who is opened. */
export const why = { reason: 'PERSON_ASKS', words: 'Elle appelle pour son mandat.' } as const
export const employer = { party: 'EMPLOYER', personId: documented.employer } as const
export const worker = { party: 'EMPLOYEE', personId: documented.employee } as const

/** What tests of openings share: a platform with the documentation world, its agents and its cases, made before the tests of a file. */
export function openings() {
  let on: TestPlatform
  let of: ReturnType<typeof casesOn>
  beforeAll(async () => {
    on = await testPlatform()
    of = casesOn(on)
    await of.asOwner(documentedWorld)
    const cell = { table: 'employee', column: 'nir_encrypted', id: documented.employee }
    const sealed = { nirEncrypted: on.platform.sealing.encrypt(NIR, cell), nirIndex: on.platform.sealing.index(NIR) }
    await of.asOwner((tx) => tx.employee.update({ where: { id: documented.employee }, data: sealed }))
  })
  beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))
  afterAll(() => on.close())
  return {
    get on() {
      return on
    },
    get of() {
      return of
    },
    /** A case about the two persons of the documentation world and their partner, which an agent holds. */
    heldBy: ({ id }: Handler) =>
      of.openOne({
        ...{ status: 'IN_PROGRESS', assigneeId: id, version: 1, employerId: documented.employer },
        ...{ employeeId: documented.employee, partnerId: documented.partner },
      }),
  }
}
