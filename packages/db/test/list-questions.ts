import {
  type CaseFilter,
  countCases,
  countDeclarableEmployments,
  countDeclarations,
  countPairsToDeclare,
  type DeclarationFilter,
  declarationKey,
  declarationSorts,
  type FoundCases,
  findPairs,
  listCases,
  listDeclarableEmployments,
  listDeclarations,
  listPairsToDeclare,
  MANY_BOUND,
  Prisma,
  type Tx,
  toDeclareKey,
} from '../src/index.ts'
import type { KeysetKey } from '../src/keyset.ts'
import { CaseStatus, DeclarationStatus } from '../src/model.ts'

/** How many rows a list counts before it says « plus de », and a page with the row that says whether another follows. */
const BOUND = 10_000
const PAGE = 26

/** What a list can be asked, under a role: a page from its start or from a key, or the bounded count. */
export interface Question {
  as: 'partner' | 'agent'
  /** The list and its filter. */
  what: string
  /** The order and the depth, or the count. */
  which: string
  ask: (tx: Tx) => Promise<unknown>
}

/** In whose eyes the lists are asked, and what their filters name. */
export interface World {
  partnerId: string
  teamId: string
  today: string
  /** A month that many declared, one that almost nobody did. */
  periods: readonly [usual: string, rare: string]
  /** Starts of words: frequent, rare, absent, several, a Cesu number. */
  searches: readonly (readonly string[])[]
  /** A reference, its start, an unknown one. */
  references: readonly string[]
}

/** A list with one filter, before it is asked in every order and at both ends. */
interface Filtered {
  as: Question['as']
  what: string
  orders: Record<string, { page: (tx: Tx, after: KeysetKey | null) => Promise<KeysetKey[]>; opposite: string }>
  count: (tx: Tx, bound: number) => Promise<number>
}

/**
 * Every question that a role asks the lists: all filters, all orders, both directions, the first page and the last one, which
 * is found from the other end, in a transaction of the role.
 */
export async function listQuestions(tx: Tx, role: Question['as'], world: World): Promise<Question[]> {
  const questions: Question[] = []
  const lists = [...declarationLists(world), ...pairLists(world), ...monthLists(world), ...caseLists(world)].filter(
    ({ as }) => as === role,
  )
  for (const { what, orders, count } of lists) {
    questions.push({ as: role, what, which: 'count', ask: (under) => count(under, BOUND) })
    for (const [order, { page, opposite }] of Object.entries(orders)) {
      questions.push({ as: role, what, which: `${order}, first`, ask: (under) => page(under, null) })
      const deep = (await orders[opposite]?.page(tx, null))?.at(-1)
      if (deep) questions.push({ as: role, what, which: `${order}, last`, ask: (under) => page(under, deep) })
    }
  }
  return questions
}

const bothDirections = ['asc', 'desc'] as const

/** A filter before its words are looked for. */
type Asked = Omit<DeclarationFilter, 'pairs'> & { words: readonly string[] }

function declarationLists({ partnerId, periods, searches, references }: World): Filtered[] {
  const none = { words: [], referenceStart: null, period: null, status: null, withAnomalies: false }
  const filters: Omit<Asked, 'partnerId'>[] = [null, ...periods].flatMap((period) =>
    [null, ...Object.values(DeclarationStatus)].flatMap((status) =>
      [false, true].map((withAnomalies) => ({ ...none, period, status, withAnomalies })),
    ),
  )
  const found = [
    ...references.map((referenceStart) => ({ ...none, referenceStart })),
    ...searches.flatMap((words) => [
      { ...none, words },
      ...periods.map((period) => ({ ...none, words, period })),
      { ...none, words, status: DeclarationStatus.CANCELLED },
      { ...none, words, withAnomalies: true },
    ]),
  ]
  const readers = [
    { as: 'partner', who: 'partner', within: partnerId },
    { as: 'agent', who: 'agent', within: null },
  ] as const
  return readers.flatMap(({ as, who, within }) => [
    ...filters.map((each) => declarationList(as, `declarations (${who})`, { ...each, partnerId: within })),
    ...found.map((each) => declarationList(as, `search of declarations (${who})`, { ...each, partnerId: within })),
  ])
}

function declarationList(as: Question['as'], list: string, asked: Asked): Filtered {
  const { words, period, status, withAnomalies, referenceStart, partnerId } = asked
  const said = [words.join('+'), referenceStart, period, status, withAnomalies && 'anomalies'].filter(Boolean)
  const filterOf = async (tx: Tx) => ({ ...asked, pairs: await findPairs(tx, { partnerId, words }) })
  // The month orders as the instant does: after a search, which has many filters, it is not asked again.
  const sorts = declarationSorts.filter((sort) => list.startsWith('declarations') || sort !== 'period')
  const orders = sorts.flatMap((sort) =>
    bothDirections.map((direction) => {
      const page = async (tx: Tx, after: KeysetKey | null) =>
        (await listDeclarations(tx, await filterOf(tx), { sort, direction, after, limit: PAGE })).map((row) =>
          declarationKey(row, sort),
        )
      // The last page of one direction is enough: a key is used in the same way in both.
      return [`${sort} ${direction}`, { page, opposite: direction === 'desc' ? `${sort} asc` : '' }] as const
    }),
  )
  return {
    ...{ as, what: `${list}: ${said.join(', ') || 'all'}`, orders: Object.fromEntries(orders) },
    count: async (tx, bound) => {
      const filter = await filterOf(tx)
      return countDeclarations(tx, filter, filter.pairs?.few === null ? MANY_BOUND : bound)
    },
  }
}

const pairLists = ({ partnerId, today, searches }: World): Filtered[] =>
  [[], ...searches].map((words) => {
    const filterOf = async (tx: Tx) => ({ partnerId, today, pairs: await findPairs(tx, { partnerId, words }) })
    const page = async (tx: Tx, after: KeysetKey | null) =>
      (await listDeclarableEmployments(tx, { ...(await filterOf(tx)), after, limit: PAGE })).map((row) => [
        row.employerSearchName,
        row.employeeSearchName,
        row.employmentId,
      ])
    return {
      ...{ as: 'partner', what: words.length > 0 ? `search of pairs: ${words.join('+')}` : 'pairs: all' },
      // One direction: a name in the middle of the alphabet stands for the depth.
      orders: {
        'name asc': { page, opposite: 'middle' },
        middle: { page: (tx) => page(tx, ['M', '', '00000000-0000-0000-0000-000000000000']), opposite: '' },
      },
      count: async (tx, bound) => {
        const filter = await filterOf(tx)
        return countDeclarableEmployments(tx, filter, filter.pairs?.few === null ? MANY_BOUND : bound)
      },
    }
  })

/** The months of the grown world: those that are late, all of them, one that nobody has to declare, and all that is dormant. */
const monthLists = ({ partnerId, today, periods: [usual] }: World): Filtered[] =>
  (
    [
      ['late', '2019-01', usual],
      ['all', '2019-01', today.slice(0, 7)],
      ['none', '2018-01', '2018-12'],
    ] as const
  ).map(([which, from, to]) => {
    const query = { partnerId, today, from, to }
    const page = async (tx: Tx, after: KeysetKey | null) =>
      (await listPairsToDeclare(tx, { ...query, after, limit: PAGE })).map(toDeclareKey)
    return {
      ...{ as: 'partner', what: `months to declare: ${which}` },
      orders: {
        'month asc': { page, opposite: 'middle' },
        middle: { page: (tx) => page(tx, [usual, 'M', '', '00000000-0000-0000-0000-000000000000']), opposite: '' },
      },
      count: (tx, bound) => countPairsToDeclare(tx, query, bound),
    }
  })

const open: CaseStatus[] = ['NEW', 'IN_PROGRESS', 'AWAITING_REPLY', 'ESCALATED']

function caseLists({ teamId, searches, references }: World): Filtered[] {
  const all = Object.values(CaseStatus)
  const mixtures = Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_status, bit) => bits & (1 << bit)))
  const scope = { teamIds: null, kinds: null }
  const none = { scope, words: [], number: null, referenceStart: null, kinds: [], assigneeId: null, dueBy: null }
  const found = [
    ...searches.map((words) => ({ ...none, words })),
    ...references.map((referenceStart) => ({ ...none, referenceStart })),
    { ...none, words: searches[0] ?? [], number: 1 },
  ]
  return [
    ...[null, teamId].flatMap((team) => mixtures.map((statuses) => caseList({ statuses, teamId: team, ...none }))),
    // A few kinds, one person's, what is due: open cases, as the queue asks for them.
    caseList({ ...none, statuses: open, teamId: null, kinds: ['MANDATE_DISPUTED', 'REPAIR_ITEM'] }),
    caseList({ ...none, statuses: ['IN_PROGRESS'], teamId: null, assigneeId: teamId ?? null }),
    caseList({ ...none, statuses: open, teamId: teamId ?? null, dueBy: '2026-06-30' }),
    // The rights of an agent: their team, and of two kinds.
    ...(teamId === undefined
      ? []
      : [
          caseList({ ...none, statuses: open, teamId: null, scope: { teamIds: [teamId], kinds: null } }),
          caseList({
            ...none,
            statuses: ['NEW'],
            teamId: null,
            scope: { teamIds: [teamId], kinds: ['MANDATE_DISPUTED', 'REPAIR_ITEM'] },
          }),
        ]),
    ...found.map((asked) => caseList({ statuses: [CaseStatus.NEW, CaseStatus.IN_PROGRESS], teamId: null, ...asked })),
  ]
}

/** A filter of cases before its words are looked for. */
type AskedCases = Omit<CaseFilter, 'found'> & Omit<FoundCases, 'pairs'> & { words: readonly string[] }

function caseList({ scope, statuses, kinds, teamId, assigneeId, dueBy, words, ...asked }: AskedCases): Filtered {
  const { number, referenceStart } = asked
  const said = [words.join('+'), number, referenceStart].filter(Boolean)
  const narrowed = [kinds.join('|'), assigneeId && 'mine', dueBy, scope.teamIds && 'scope'].filter(Boolean)
  const filterOf = async (tx: Tx) => {
    const pairs = await findPairs(tx, { partnerId: null, words })
    return { scope, statuses, kinds, teamId, assigneeId, dueBy, found: said.length > 0 ? { ...asked, pairs } : null }
  }
  const orders = bothDirections.map((direction) => {
    const page = async (tx: Tx, after: KeysetKey | null) =>
      (await listCases(tx, { ...(await filterOf(tx)), direction, after, limit: PAGE })).map(({ dueDay, id }) => [
        dueDay,
        id,
      ])
    return [direction, { page, opposite: direction === 'desc' ? 'asc' : '' }] as const
  })
  const list = `${said.length > 0 ? 'search of cases' : 'cases'}${teamId ? ' (team)' : ''}`
  return {
    ...{ as: 'agent' as const, what: `${list}: ${[...said, ...narrowed, statuses.join('|') || 'all'].join(', ')}` },
    orders: Object.fromEntries(orders),
    count: async (tx: Tx, bound: number) => {
      const filter = await filterOf(tx)
      return countCases(tx, filter, filter.found?.pairs?.few === null ? MANY_BOUND : bound)
    },
  }
}

/** What lists are compared with: the first page of the largest list, with the names that it shows, read again by its keys. */
export async function pageByKeys(tx: Tx, { partnerId }: World): Promise<Question['ask']> {
  const keys = await tx.$queryRaw<{ employerId: string; period: string; id: string }[]>`
    SELECT employer_id AS "employerId", period, id FROM declaration
    WHERE partner_id = ${partnerId}::uuid ORDER BY submitted_at DESC, id DESC LIMIT ${PAGE}`
  const list = keys.map(({ employerId, period, id }) => Prisma.sql`(${employerId}::uuid, ${period}, ${id}::uuid)`)
  return (under) => under.$queryRaw`
    SELECT d.*, er.family_name, ee.family_name, p.name
    FROM declaration d
    JOIN partner p ON p.id = d.partner_id
    JOIN employer er ON er.id = d.employer_id
    JOIN employment em ON em.employer_id = d.employer_id AND em.id = d.employment_id
    JOIN employee ee ON ee.id = em.employee_id
    WHERE (d.employer_id, d.period, d.id) IN (${Prisma.join(list)})`
}

/** What the server says that a query cost. */
export interface Cost {
  /** Pages of 8 kB read, in memory or not: they do not depend on the machine. */
  buffers: number
  executionMs: number
  planningMs: number
  /** The plan of each query. */
  plan: unknown
}

interface Explained {
  Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number }
  'Planning Time': number
  'Execution Time': number
}

/** Runs what a question runs, and tells what its queries cost. */
export async function costOf(tx: Tx, ask: Question['ask']): Promise<Cost> {
  const found: Explained[] = []
  const explain = async (strings: TemplateStringsArray, ...values: Prisma.Sql[]) => {
    const [row] = await tx.$queryRaw<{ 'QUERY PLAN': Explained[] }[]>`
      EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${Prisma.sql(strings, ...values)}`
    found.push(...(row?.['QUERY PLAN'] ?? []))
    return tx.$queryRaw(Prisma.sql(strings, ...values))
  }
  // The repositories of lists ask nothing else of a transaction.
  await ask({ $queryRaw: explain } as unknown as Tx)
  if (found.length === 0) throw new Error('a question that asks nothing')
  const sum = (of: (one: Explained) => number): number => found.reduce((total, one) => total + of(one), 0)
  return {
    ...{
      buffers: sum(({ Plan }) => Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks']),
      plan: found.map(({ Plan }) => Plan),
    },
    ...{ executionMs: sum((one) => one['Execution Time']), planningMs: sum((one) => one['Planning Time']) },
  }
}
