import type { DeclarationInput } from '@cesu/domain/declarations'
import { addDays, type Period } from '@cesu/domain/shared'
import { fieldIds } from '@cesu/ui/declare'
import { day, monthCapitalised, YesOrNo } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { daysOf, type Employment } from './initialInput.ts'

interface MonthFieldProps {
  form: UseFormReturn<DeclarationInput>
  employment: Employment
  months: readonly Period[]
}

/** The month, those that are declared marked; for one of them, what is declared, and whether this is another pay. */
export function MonthField({ form, employment, months }: MonthFieldProps) {
  const { control, register, setValue, watch } = form
  const period = watch('period')
  const pays = paysOf(employment, period)
  const chooseDays = (chosen: Period, isAnother: boolean) => {
    const { startDay, ...days } = daysOf(chosen, employment)
    const next = addDays(paysOf(employment, chosen).at(-1)?.endDay ?? startDay, 1)
    setValue('startDay', isAnother && next <= days.endDay ? next : startDay)
    setValue('endDay', days.endDay)
    setValue('paymentDay', days.paymentDay)
  }
  const chooseMonth = (chosen: Period) => {
    setValue('period', chosen)
    setValue('anotherPay', false)
    chooseDays(chosen, false)
  }
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={fieldIds.period}>
          Mois travaillé
        </label>
        <select
          id={fieldIds.period}
          className="fr-select"
          {...register('period', { onChange: (event) => chooseMonth(event.target.value) })}
        >
          {months.map((one) => (
            <option key={one} value={one}>
              {monthCapitalised(one)}
              {paysOf(employment, one).length > 0 && ' – déjà déclaré'}
            </option>
          ))}
        </select>
      </div>
      {pays.length > 0 && (
        <>
          <Declared pays={pays} employerId={employment.employerId} />
          <Controller
            control={control}
            name="anotherPay"
            render={({ field }) => (
              <YesOrNo
                id={fieldIds.anotherPay}
                legend="Déclarez-vous une autre paie de ce mois ?"
                hint="Par exemple une paie à la semaine. Les jours ne se recoupent pas."
                value={field.value ?? false}
                onChoose={(isAnother) => {
                  field.onChange(isAnother)
                  chooseDays(period, isAnother)
                }}
              />
            )}
          />
        </>
      )}
    </>
  )
}

/** What is declared of a month, in the order of days. */
const paysOf = ({ pays }: Employment, period: Period) => pays.filter((pay) => pay.period === period)

/** The declarations of the month, to be opened instead of made again. */
const Declared = ({ pays, employerId }: Pick<Employment, 'pays' | 'employerId'>) => (
  <ul className="fr-mb-2w">
    {pays.map(({ period, id, reference, startDay, endDay }) => (
      <li key={id}>
        Du {day(startDay)} au {day(endDay)} :{' '}
        <Link to="/declarations/$employerId/$period/$id" params={{ employerId, period, id }}>
          déclaration {reference}
        </Link>
      </li>
    ))}
  </ul>
)
