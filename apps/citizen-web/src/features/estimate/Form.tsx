import type { Period } from '@cesu/domain/shared'
import { ErrorSummary } from '@cesu/ui/design'
import type { Answers } from './answers.ts'
import { type Changes, PayFields } from './PayFields.tsx'
import { SituationFields } from './SituationFields.tsx'
import { showResult } from './showResult.ts'
import type { ShownFaults } from './useFaults.ts'

interface FormProps extends Changes {
  answers: Answers
  shown: ShownFaults
  period: Period
  /** The least pay, in words. */
  amountHint: string
}

/** The question. The result follows each answer; the button leads to it, or to what is missing. */
export const Form = ({ answers, shown, period, amountHint, choose, type, settle }: FormProps) => (
  <form
    noValidate
    className="cesu-no-print"
    aria-label="Votre question"
    onSubmit={(event) => {
      event.preventDefault()
      if (shown.ask()) showResult()
    }}
  >
    <ErrorSummary errors={shown.summary} attempt={shown.attempt} />
    <p className="fr-hint-text fr-mb-2w">Tous les champs sont obligatoires.</p>
    <PayFields
      answers={answers}
      faults={shown.faults}
      amountHint={amountHint}
      choose={choose}
      type={type}
      settle={settle}
      onLeave={shown.leave}
    />
    <SituationFields answers={answers} period={period} choose={choose} />
    <button type="submit" className="fr-btn">
      Voir le résultat
    </button>
  </form>
)
