import { DeclarationInput } from '@cesu/domain/declarations'
import type { Period } from '@cesu/domain/shared'
import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useEffect } from 'react'
import {
  type Control,
  Controller,
  type DefaultValues,
  type SubmitHandler,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { DecimalField, ErrorSummary, hoursInColumn, month, parseHours, useIsNarrow } from '../design/index.ts'
import { hundredthsTyped } from './convertPay.ts'
import { DaysFields } from './DaysFields.tsx'
import { saveTyped } from './draft.ts'
import { ElementFields } from './ElementFields.tsx'
import { fieldErrors, fieldIds } from './fields.ts'
import { LiveEstimate } from './LiveEstimate.tsx'
import { PayFields } from './PayFields.tsx'
import { PayWithoutHoursField } from './PayWithoutHoursField.tsx'
import { ReliefField } from './ReliefField.tsx'
import type { Situation } from './situation.ts'
import { useSayPay } from './useSayPay.ts'

interface DeclarationFieldsProps {
  employment: Situation
  initial: DefaultValues<DeclarationInput>
  /** The choice of the month, where it is one. */
  monthField?: (form: UseFormReturn<DeclarationInput>) => ReactNode
  /** The titles that pay it, where some may. */
  titlesPart?: (form: UseFormReturn<DeclarationInput>) => ReactNode
  /** The name under which what is typed is kept. */
  draft: string
  /** What the button says. */
  action: string
  /** Called once the draft is well-formed and kept. */
  onReady: (input: DeclarationInput) => unknown
  /** True when another button is the one to press. */
  isSecondary?: boolean
  /** What stands beside the fields, when it is not the live estimate alone. */
  beside?: (control: Control<DeclarationInput>) => ReactNode
}

/** The fields of a declaration beside its live estimate; the schema is the domain's, the same as the API's. */
export function DeclarationFields(props: DeclarationFieldsProps) {
  const { employment, initial, monthField, titlesPart, draft, action, onReady, isSecondary = false, beside } = props
  const form = useForm<DeclarationInput>({
    defaultValues: initial,
    resolver: zodResolver(DeclarationInput),
    shouldFocusError: false,
  })
  const { control, setValue, handleSubmit, formState, watch } = form
  const { errors, submitCount } = formState
  useEffect(() => watch((typed) => saveTyped(draft, typed)).unsubscribe, [watch, draft])
  const keep: SubmitHandler<DeclarationInput> = (input) => {
    saveTyped(draft, input)
    onReady(input)
  }
  const sayPay = useSayPay(form, draft)
  // On a small screen what it costs is read before the button that goes on.
  const isNarrow = useIsNarrow()
  const side = beside ? beside(control) : <LiveEstimate control={control} employment={employment} />
  return (
    <div className="fr-grid-row fr-grid-row--gutters">
      <form noValidate className="fr-col-12 fr-col-lg-7" onSubmit={(event) => void handleSubmit(keep)(event)}>
        <ErrorSummary errors={fieldErrors(errors)} attempt={submitCount} />
        <p className="fr-hint-text fr-mb-2w">
          Tous les champs sont obligatoires, sauf les autres éléments du mois{titlesPart && ' et les titres'}.
        </p>
        {monthField?.(form)}
        <Controller
          control={control}
          name="hours"
          render={({ field }) => (
            <DecimalField
              id={fieldIds.hours}
              label="Heures du mois"
              hint="Par exemple 26,5 ou 26h30"
              hundredths={hundredthsTyped(field.value)}
              read={parseHours}
              write={hoursInColumn}
              onChange={(hundredths) => {
                if (hundredths !== 0) setValue('payWithoutHours', undefined)
                // Null and not undefined: the form would then show what it was opened with.
                field.onChange(hundredths === undefined ? null : hundredths / 100)
              }}
              onBlur={field.onBlur}
              error={errors.hours?.message}
              action={<SameHours employment={employment} period={watch('period')} onChoose={field.onChange} />}
            />
          )}
        />
        <PayWithoutHoursField form={form} />
        <DaysFields form={form} />
        <PayFields form={form} employment={employment} onSay={sayPay} />
        <ReliefField control={control} employment={employment} />
        <ElementFields form={form} employment={employment} onSay={sayPay} />
        {titlesPart?.(form)}
        {isNarrow && side}
        <button type="submit" className={isSecondary ? 'fr-btn fr-btn--secondary cesu-plain-button' : 'fr-btn'}>
          {action}
        </button>
      </form>
      {!isNarrow && side}
    </div>
  )
}

interface SameHoursProps {
  employment: Situation
  /** The month that is declared. */
  period: Period
  onChoose: (hours: number) => void
}

/** One click for what does not change from one month to the next. */
function SameHours({ employment: { lastDeclaration: last }, period, onChoose }: SameHoursProps) {
  if (!last || last.hoursHundredths === 0 || last.period === period) return null
  return (
    <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => onChoose(last.hoursHundredths / 100)}>
      Comme en {month(last.period)} : {hoursInColumn(last.hoursHundredths)} h
    </button>
  )
}
