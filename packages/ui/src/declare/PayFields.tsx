import type { DeclarationInput } from '@cesu/domain/declarations'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { DecimalField, euros, eurosInColumn, parseEuros, YesOrNo } from '../design/index.ts'
import type { TypedPay } from './convertPay.ts'
import { fieldIds } from './fields.ts'
import { PayOfHours } from './PayOfHours.tsx'
import type { Situation } from './situation.ts'

interface PayFieldsProps {
  form: UseFormReturn<DeclarationInput>
  employment: Situation
  /** Says the pay by the hour, or for the month. */
  onSay: (to: DeclarationInput['pay']['kind']) => void
}

/** The pay, by the hour or for the month, and whether it includes paid leave. */
export function PayFields({ form, employment, onSay }: PayFieldsProps) {
  const { control, watch, formState } = form
  const isHourly = watch('pay.kind') === 'NET_HOURLY'
  return (
    <>
      <YesOrNo
        legend="Salaire net déclaré"
        yes="Par heure"
        no="Total du mois"
        value={isHourly}
        onChoose={(hourly) => onSay(hourly ? 'NET_HOURLY' : 'NET')}
      />
      <Controller
        control={control}
        name="pay.amountCents"
        render={({ field }) => (
          <DecimalField
            id={fieldIds['pay.amountCents']}
            label={isHourly ? 'Salaire net par heure, en euros' : 'Salaire net total du mois, en euros'}
            hint={hintOf(watch('pay'), employment)}
            hundredths={field.value ?? undefined}
            read={parseEuros}
            write={eurosInColumn}
            onChange={(cents) => field.onChange(cents ?? null)}
            onBlur={field.onBlur}
            error={formState.errors.pay?.amountCents?.message}
          />
        )}
      />
      <PayOfHours form={form} employment={employment} />
      <Controller
        control={control}
        name="paidLeaveIncluded"
        render={({ field }) => (
          <YesOrNo
            id={fieldIds.paidLeaveIncluded}
            legend="Les congés payés (10 %) sont-ils compris dans ce salaire ?"
            value={field.value}
            onChoose={field.onChange}
          />
        )}
      />
    </>
  )
}

function hintOf({ kind, amountCents }: TypedPay, { netHourlyCents }: Situation): string {
  if (kind !== 'NET_HOURLY') return 'Par exemple 325,00'
  return amountCents === netHourlyCents ? 'Le salaire du contrat' : `Salaire du contrat : ${euros(netHourlyCents)}`
}
