import { type DeclarationInput, payOfHoursCents } from '@cesu/domain/declarations'
import type { UseFormReturn } from 'react-hook-form'
import { euros } from '../design/index.ts'
import type { Situation } from './situation.ts'

interface PayOfHoursProps {
  form: UseFormReturn<DeclarationInput>
  employment: Pick<Situation, 'netHourlyCents'>
}

/** With hours at a premium or of presence, what they come to at the contract's pay: to take, or to type otherwise. */
export function PayOfHours({ form, employment }: PayOfHoursProps) {
  const { hours, pay, ...typed } = form.watch()
  const special = [typed.overtimeHours25, typed.overtimeHours50, typed.presenceHours, typed.nightPresenceHours]
  const isReadable = [hours, ...special].every((count) => !count || count > 0) && typeof hours === 'number'
  if (pay.kind !== 'NET' || !isReadable || !special.some(Boolean)) return null
  const declared = {
    period: typed.period,
    hours,
    overtimeHours25: typed.overtimeHours25 || 0,
    overtimeHours50: typed.overtimeHours50 || 0,
    presenceHours: typed.presenceHours || 0,
    nightPresenceHours: typed.nightPresenceHours || 0,
  }
  const cents = payOfHoursCents(declared, employment.netHourlyCents)
  if (cents === pay.amountCents) return null
  return (
    <button
      type="button"
      className="fr-btn fr-btn--tertiary fr-mb-3w"
      onClick={() => form.setValue('pay.amountCents', cents)}
    >
      Au salaire du contrat, majorations comprises : {euros(cents)}
    </button>
  )
}
