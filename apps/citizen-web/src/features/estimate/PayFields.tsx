import { DecimalField, eurosInColumn, hoursInColumn, parseEuros, parseHours, YesOrNo } from '@cesu/ui/design'
import { type Answers, type Faults, fieldIds } from './answers.ts'
import { Select } from './Select.tsx'
import { knownAmounts, knownHints } from './wording.ts'

/** The ways to change the form. */
export interface Changes {
  /** Another choice, at once. */
  choose: (change: Partial<Answers>) => void
  /** Another figure, perhaps not whole yet. */
  type: (change: Partial<Answers>) => void
  /** A field was left. */
  settle: () => void
}

interface PayFieldsProps extends Changes {
  answers: Answers
  faults: Faults
  /** The least pay, in words. */
  amountHint: string
  onLeave: (field: keyof Faults) => unknown
}

/** « 13, » is 13 on its way to 13,50: no error between two keys. */
const untilComma = (typed: string): string => typed.replace(/[.,]\s*$/, '')
const readEuros = (typed: string) => parseEuros(untilComma(typed))
const readHours = (typed: string) => parseHours(untilComma(typed))

/** The amount that is known, and the hours that it pays. */
export function PayFields({ answers, faults, amountHint, choose, type, settle, onLeave }: PayFieldsProps) {
  const leave = (field: keyof Faults) => {
    settle()
    onLeave(field)
  }
  return (
    <>
      <Select
        label="Montant que vous connaissez"
        hint={knownHints[answers.known]}
        value={answers.known}
        groups={[{ options: knownAmounts }]}
        onChoose={(known) => choose({ known })}
      />
      <YesOrNo
        legend="Ce montant est"
        yes="pour une heure"
        no="pour le mois"
        value={answers.per === 'HOUR'}
        onChoose={(isHourly) => choose({ per: isHourly ? 'HOUR' : 'MONTH' })}
      />
      <div className="estimate-figures">
        <DecimalField
          id={fieldIds.amount}
          label="Montant, en euros"
          hint={amountHint}
          hundredths={answers.amountCents}
          read={readEuros}
          write={eurosInColumn}
          onChange={(amountCents) => type({ amountCents })}
          onBlur={() => leave('amount')}
          error={faults.amount}
        />
        <DecimalField
          id={fieldIds.hours}
          label="Heures du mois"
          hint="Par exemple 26,5 ou 26h30"
          hundredths={answers.hoursHundredths}
          read={readHours}
          write={hoursInColumn}
          onChange={(hoursHundredths) => type({ hoursHundredths })}
          onBlur={() => leave('hours')}
          error={faults.hours}
        />
      </div>
    </>
  )
}
