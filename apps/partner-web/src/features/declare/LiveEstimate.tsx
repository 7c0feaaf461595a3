import {
  type CheaperRelief,
  cheaperRelief,
  type EstimateResult,
  estimate,
  exemptionTaken,
  parseEstimateInput,
} from '@cesu/domain/contributions'
import { type DeclarationInput, figureReasons } from '@cesu/domain/declarations'
import { type Refusal, yearOf } from '@cesu/domain/shared'
import { creditCeiling, creditWithin } from '@cesu/domain/tax-credit'
import { CheaperReliefNotice, EmployerCost, PayslipTable, ProvisionalNotice } from '@cesu/ui/cesu'
import { Details, euros, Spoken } from '@cesu/ui/design'
import { useDeferredValue, useMemo } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { Employment } from './initialInput.ts'

interface LiveEstimateProps {
  control: Control<DeclarationInput>
  employment: Employment
}

type Answer = (EstimateResult & { cheaperRelief: CheaperRelief | null }) | { refusals: Refusal[] } | null

/** The contributions of what is typed so far, computed in the browser by the very code of the server. */
export function LiveEstimate({ control, employment }: LiveEstimateProps) {
  const typed = useWatch({ control })
  const { period, startDay, endDay, hours, payWithoutHours, pay, paidLeaveIncluded, exemptionRenounced } = typed
  const { territory, scheme, nonResident } = employment
  const exemption = exemptionTaken(employment.exemption, exemptionRenounced)
  const question = useDeferredValue(
    JSON.stringify({
      days: { startDay, endDay },
      asked: {
        period,
        hours,
        payWithoutHours,
        pay,
        paidLeaveIncluded,
        territory,
        exemption,
        scheme,
        nonResident,
      },
    }),
  )
  const answer = useMemo(() => answerTo(question, employment), [question, employment])
  return (
    <aside className="fr-col-12 fr-col-lg-5 cesu-sticky" aria-label="Estimation">
      <h2 className="fr-h6 fr-mb-1w">Estimation</h2>
      <Spoken text={sentenceOf(answer)} />
      <Shown answer={answer} exemption={employment.exemption} />
    </aside>
  )
}

function Shown({ answer, exemption }: { answer: Answer; exemption: Employment['exemption'] }) {
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
      <EmployerCost totals={answer} ceiling={creditCeiling(yearOf(answer.period), exemption)} />
      <CheaperReliefNotice found={answer.cheaperRelief} />
      <ProvisionalNotice provisional={answer.provisional} />
      <Details title="Voir chaque ligne de cotisation">
        <PayslipTable {...answer} asLists />
      </Details>
    </>
  )
}

/** Null until the hours and the pay are typed. */
function answerTo(question: string, { creditRooms, exemption }: Employment): Answer {
  const { days, asked } = JSON.parse(question)
  if (typeof asked.hours !== 'number' || !asked.pay?.amountCents) return null
  // Asked for under the hours: nothing to refuse before it is answered.
  if (asked.hours === 0 && asked.payWithoutHours === undefined) return null
  // In the words of the form first: the engine names the fields of the API.
  const refusals = figureReasons({ ...asked, ...days })
  if (refusals.length > 0) return { refusals }
  const parsed = parseEstimateInput(asked)
  if ('refusals' in parsed) return parsed
  const result = estimate(parsed.input)
  if ('refusals' in result) return result
  const room = creditRooms.find(({ year }) => year === yearOf(result.period))
  return {
    ...result,
    ...creditWithin(result, room?.roomCents ?? 0),
    cheaperRelief: cheaperRelief(parsed.input, result, { exemption, exemptionUsedCents: 0 }),
  }
}

/** The cost in one sentence, or why there is none, for screen readers. */
function sentenceOf(answer: Answer): string {
  if (answer === null) return ''
  if ('refusals' in answer) return answer.refusals.map(({ cause, remedy }) => `${cause} ${remedy}`).join(' ')
  return `Estimation : coût total ${euros(answer.totalCostCents)}, reste à charge ${euros(answer.costAfterCreditCents)}.`
}
