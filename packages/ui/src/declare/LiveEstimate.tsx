import {
  type CheaperRelief,
  cheaperRelief,
  type EstimateResult,
  estimate,
  exemptionTaken,
  parseEstimateInput,
  type ReliefLine,
  reliefLines,
} from '@cesu/domain/contributions'
import {
  askedOf,
  type DeclarationInput,
  elementNames,
  expensesCents,
  figureReasons,
  MonthElements,
} from '@cesu/domain/declarations'
import { type Refusal, yearOf } from '@cesu/domain/shared'
import { creditCeiling, creditWithin } from '@cesu/domain/tax-credit'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { CheaperReliefNotice, EmployerCost, PayslipTable, ProvisionalNotice, WorkerPay } from '../cesu/index.ts'
import { Details, euros, Spoken } from '../design/index.ts'
import type { Situation } from './situation.ts'

interface LiveEstimateProps {
  control: Control<DeclarationInput>
  employment: Situation
  /** What the funders of its titles bear, in cents: it gives no tax credit. */
  funderShareCents?: number
  /** What is to be known before the figures. */
  notice?: ReactNode
}

type Answer =
  | (EstimateResult & { cheaperRelief: CheaperRelief | null; elements: MonthElements; reliefs: ReliefLine[] })
  | { refusals: Refusal[] }
  | null

/** The contributions of what is typed so far, computed in the browser by the very code of the server. */
export function LiveEstimate({ control, employment, funderShareCents = 0, notice }: LiveEstimateProps) {
  const typed = useWatch({ control })
  const { period, startDay, endDay, hours, payWithoutHours, pay, paidLeaveIncluded, exemptionRenounced } = typed
  const { territory, scheme, nonResident, exemptGross } = employment
  const exemption = exemptionTaken(employment.exemption, exemptionRenounced)
  const usedCents = exemptGross.find((month) => month.period === period)?.usedCents ?? 0
  const question = useDeferredValue(
    JSON.stringify({
      days: { startDay, endDay },
      usedCents,
      funderShareCents,
      elements: Object.fromEntries(elementNames.map((name) => [name, typed[name]])),
      asked: {
        period,
        hours,
        payWithoutHours,
        pay,
        paidLeaveIncluded,
        territory,
        exemption,
        exemptionUsedCents: exemption === 'AGE_70' ? usedCents : 0,
        scheme,
        nonResident,
      },
    }),
  )
  const answer = useMemo(() => answerTo(question, employment), [question, employment])
  return (
    <aside className="fr-col-12 fr-col-lg-5 cesu-sticky" aria-label="Estimation">
      <h2 className="fr-h6 fr-mb-1w">Estimation</h2>
      {/* What the figures themselves refuse is said once. */}
      {!(answer && 'refusals' in answer) && notice}
      <Spoken text={sentenceOf(answer)} />
      <Shown answer={answer} employment={employment} />
    </aside>
  )
}

function Shown({ answer, employment }: { answer: Answer; employment: Situation }) {
  if (!answer) {
    return <p className="cesu-empty">Saisissez les heures et le salaire : les cotisations s’affichent ici.</p>
  }
  if ('refusals' in answer) {
    return answer.refusals.map(({ code, cause, remedy }) => (
      <p key={code}>
        {cause} {remedy}
      </p>
    ))
  }
  return (
    <>
      <EmployerCost
        totals={answer}
        ceiling={employment.creditCeiling ?? creditCeiling(yearOf(answer.period), employment.exemption)}
      />
      {changesWhatIsPaid(answer.elements) && (
        <>
          <h3 className="fr-text--md fr-mb-1w">Pour le salarié</h3>
          <WorkerPay totals={answer} elements={answer.elements} />
          <p className="fr-hint-text">Avant l’impôt prélevé à la source, que la vérification calcule.</p>
        </>
      )}
      <CheaperReliefNotice found={answer.cheaperRelief} />
      <ProvisionalNotice {...answer} />
      <Details title="Voir chaque ligne de cotisation">
        <PayslipTable {...answer} asLists />
      </Details>
    </>
  )
}

/** True where what the worker receives is not the net alone. */
const changesWhatIsPaid = (elements: MonthElements): boolean =>
  expensesCents(elements) > 0 || Boolean(elements.depositCents || elements.mealsProvided || elements.lodgingProvided)

/** The elements that are typed and can be read: what is still empty, or out of bounds, counts for nothing yet. */
const elementsTyped = (typed: Record<string, unknown>): MonthElements =>
  Object.fromEntries(
    elementNames.flatMap((name) => {
      const read = MonthElements.shape[name].safeParse(typed[name])
      return read.success && read.data !== undefined ? [[name, read.data]] : []
    }),
  )

/** Null until the hours and the pay are typed. */
function answerTo(question: string, { creditRooms, exemption }: Situation): Answer {
  const { days, usedCents, funderShareCents, elements: typed, asked } = JSON.parse(question)
  const elements = elementsTyped(typed)
  const hasPresence = Boolean(elements.presenceHours || elements.nightPresenceHours)
  if (typeof asked.hours !== 'number' || !asked.pay?.amountCents) return null
  // Asked for under the hours: nothing to refuse before it is answered.
  if (asked.hours === 0 && !hasPresence && asked.payWithoutHours === undefined) return null
  // In the words of the form first: the engine names the fields of the API.
  const refusals = figureReasons({ ...asked, ...days, ...elements })
  if (refusals.length > 0) return { refusals }
  const parsed = parseEstimateInput({ ...asked, ...askedOf(elements) })
  if ('refusals' in parsed) return parsed
  const result = estimate(parsed.input)
  if ('refusals' in result) return result
  const room = creditRooms.find(({ year }) => year === yearOf(result.period))
  return {
    ...result,
    ...creditWithin(result, room?.roomCents ?? 0, funderShareCents),
    cheaperRelief: cheaperRelief(parsed.input, result, { exemption, exemptionUsedCents: usedCents }),
    elements,
    reliefs: reliefLines({ ...parsed.input, ...result }),
  }
}

/** The cost in one sentence, or why there is none, for screen readers. */
function sentenceOf(answer: Answer): string {
  if (answer === null) return ''
  if ('refusals' in answer) return answer.refusals.map(({ cause, remedy }) => `${cause} ${remedy}`).join(' ')
  return `Estimation : coût total ${euros(answer.totalCostCents)}, reste à charge ${euros(answer.costAfterCreditCents)}.`
}
