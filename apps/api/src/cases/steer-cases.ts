import { listTeams, steerFlow, steerStock, steerTeamStocks } from '@cesu/db'
import { CaseKind, caseAges } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { DaySpanInput } from './case-filter.ts'

const count = z.int().min(0)

const flow = {
  opened: count,
  /** Decided then, and decided still; of those, after their due day. */
  decided: count,
  decidedLate: count,
  reopened: count,
  /** Days from opening to decision, for half of those decided, and for nine in ten; null when none was. */
  medianDays: z.number().nullable(),
  ninetiethDays: z.number().nullable(),
}

/** Weeks that are steered at once at most, in days. */
const MOST_DAYS = 53 * 7

const days = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** What came, what was decided and how fast, what still waits: by week, by kind and age, by team. */
export const steerCases = operation({
  name: 'cases.steer',
  title: 'Lire les chiffres du travail sur les dossiers',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({
    /** From a Monday, for whole weeks. */
    span: DaySpanInput.refine((span) => days(span) < MOST_DAYS),
    teamId: z.uuid().nullish(),
  }),
  output: z.object({
    total: z.object(flow),
    /** Only those that saw something. */
    weeks: z.array(z.object({ monday: z.string(), ...flow })),
    /** The open cases of a kind, by age in the order of `caseAges`, and those past their due day. */
    stock: z.array(z.object({ kind: z.enum(CaseKind), ages: z.array(count), late: count })),
    teams: z.array(z.object({ id: z.string(), name: z.string(), open: count, late: count, escalated: count, ...flow })),
  }),
  example: { span: { from: '2026-10-05', to: '2026-11-01' } },
  async run({ tx, today, actor: { scope } }, { span, teamId = null }) {
    const steered = { scope, teamId }
    const flows = await steerFlow(tx, { ...steered, span })
    const stocks = await steerTeamStocks(tx, { ...steered, today })
    const teams = (await listTeams(tx)).filter(
      ({ id }) => (scope.teamIds?.includes(id) ?? true) && (teamId === null || id === teamId),
    )
    const held = await steerStock(tx, { ...steered, ages: caseAges(today).map((age) => age.opened), today })
    const total = flows.find((one) => one.monday === null && one.teamId === null) ?? nothing
    return {
      total,
      weeks: flows.flatMap(({ monday, ...week }) => (monday === null ? [] : [{ monday, ...week }])),
      stock: Object.values(CaseKind).flatMap((kind) => {
        const ofKind = held.filter((one) => one.kind === kind)
        const ages = caseAges(today).map((_age, rank) => ofKind.find(({ age }) => age === rank)?.count ?? 0)
        return ofKind.length === 0 ? [] : [{ kind, ages, late: ofKind.reduce((sum, { late }) => sum + late, 0) }]
      }),
      teams: teams.map((team) => ({
        ...{ ...team, open: 0, late: 0, escalated: 0, ...nothing },
        ...stocks.find((one) => one.teamId === team.id),
        ...flows.find((one) => one.teamId === team.id),
      })),
    }
  },
})

const nothing = { opened: 0, decided: 0, decidedLate: 0, reopened: 0, medianDays: null, ninetiethDays: null }
