import { insertWorld, type Prisma, type Secrets, type Tx } from '@cesu/db'
import { firstDay, periodOf } from '@cesu/domain/shared'
import { chanceOf } from './chance.ts'
import { fictiveEmployee } from './people.ts'
import { fictiveEmployment, type Span } from './work.ts'

/** The ranks of the employers who hire: each of another partner, under a mandate in force. */
const HIRING: readonly number[] = [0, 25]

/** What newcomers are made with: the ranks of workers that are taken already, and the days that the demo world has. */
interface Newcoming {
  secrets: Secrets
  span: Span
  employees: number
}

/**
 * Two workers hired this month by employers of two partners, whom nobody has declared yet: a first declaration to make in the demo.
 * Drawn apart, so that the rest of the world stays what it is.
 */
export async function seedNewcomers(
  tx: Tx,
  employers: readonly Prisma.EmployerCreateManyInput[],
  { secrets, span, employees: taken }: Newcoming,
): Promise<void> {
  const chance = chanceOf('cesu-demo-newcomers')
  const startDay = firstDay(periodOf(span.today))
  const context = { chance, secrets, createdAt: new Date(`${startDay}T08:00:00Z`) }
  const hiring = employers.filter((_, rank) => HIRING.includes(rank))
  const employees = hiring.map((_, place) => fictiveEmployee(context, taken + place))
  const works = hiring.map(({ id: employerId = '', territory }, place) =>
    fictiveEmployment(chance, { employerId, employeeId: employees[place]?.id ?? '', territory }, span),
  )
  await insertWorld(tx, {
    employees,
    employments: works.map(({ terms: _terms, usual: _usual, ...row }) => ({ ...row, startDay })),
    terms: works.flatMap(({ employerId, id: employmentId, terms }) =>
      terms.map((each) => ({ ...each, employerId, employmentId, fromDay: startDay })),
    ),
  })
}
