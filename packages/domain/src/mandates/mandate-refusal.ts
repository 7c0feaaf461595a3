import type { Mandate, MandateAct } from '@cesu/db/model'
import { type Day, defineRefusals, type Refusal } from '../shared/index.ts'
import { mandateStatusLabels } from './labels.ts'

/** What the rules read of a mandate. */
export type MandateFacts = Pick<Mandate, 'status' | 'acts' | 'startDay' | 'endDay'>

/** Why a partner may not act for an employer. */
export const refuseMandate = defineRefusals({
  'mandate.missing': {
    actor: 'EMPLOYER',
    cause: 'Cet employeur ne vous a pas donné de mandat, ou vous ne l’avez pas demandé.',
    remedy: 'Demandez le mandat à l’employeur, puis déclarez quand il l’a accepté.',
  },
  'mandate.not_active': {
    actor: 'EMPLOYER',
    cause: ({ label }: { label: string }) => `Le mandat de cet employeur n’est pas actif : son état est « ${label} ».`,
    remedy: 'Demandez à l’employeur de donner un nouveau mandat.',
  },
  'mandate.out_of_dates': {
    actor: 'EMPLOYER',
    cause: 'Le mandat de cet employeur n’est pas valable aujourd’hui : ses dates ne couvrent pas ce jour.',
    remedy: 'Demandez à l’employeur de prolonger le mandat.',
  },
  'mandate.act_not_covered': {
    actor: 'EMPLOYER',
    cause: 'Le mandat de cet employeur ne vous permet pas cet acte.',
    remedy: 'Demandez à l’employeur un mandat qui comprend cet acte.',
  },
})

/** The refusal of an employer who gave no mandate, or whom the partner does not know. */
export const mandateMissing: Refusal = refuseMandate('mandate.missing', 'employmentId')

/**
 * Why a partner may not do an act for an employer today, or null when one of the mandates allows it.
 * `mandates`: all those that the employer gave to the partner, newest first; the newest explains the refusal.
 */
export function mandateRefusal(mandates: readonly MandateFacts[], act: MandateAct, today: Day): Refusal | null {
  const inDates = ({ startDay, endDay }: MandateFacts) => startDay <= today && (endDay === null || endDay >= today)
  const active = mandates.filter(({ status }) => status === 'ACTIVE')
  if (active.some((mandate) => inDates(mandate) && mandate.acts.includes(act))) return null
  const newest = mandates[0]
  if (newest === undefined) return mandateMissing
  if (active.length === 0) {
    return refuseMandate('mandate.not_active', 'employmentId', { label: mandateStatusLabels[newest.status] })
  }
  return refuseMandate(active.some(inDates) ? 'mandate.act_not_covered' : 'mandate.out_of_dates', 'employmentId')
}
