import type { DeclarationInput } from '@cesu/domain/declarations'
import type { UseFormReturn } from 'react-hook-form'
import { paidTyped, sayPay } from './convertPay.ts'
import { findSaidPay, saveSaidPay } from './draft.ts'

/**
 * The way to say the pay of a form by the hour or for the month. What was typed is never lost, whatever is edited between: it is
 * kept with the draft.
 */
export const useSayPay =
  ({ getValues, setValue }: Pick<UseFormReturn<DeclarationInput>, 'getValues' | 'setValue'>, draft: string) =>
  (to: DeclarationInput['pay']['kind']): void => {
    const { kind, amountCents } = getValues('pay')
    const pay = { kind, amountCents: amountCents ?? null }
    const last = sayPay(findSaidPay(draft), pay, { to, hoursHundredths: paidTyped(getValues()) })
    saveSaidPay(draft, last)
    // Both at once; null until an amount is typed: the schema then says that it is missing.
    setValue('pay', last.said as DeclarationInput['pay'])
  }
