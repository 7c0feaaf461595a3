import type { EstimateResult } from '@cesu/domain/contributions'
import type { Period, Refusal } from '@cesu/domain/shared'
import { CheaperReliefNotice, ProvisionalNotice } from '@cesu/ui/cesu'
import { euros } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { Amounts, centsOf } from './Amounts.tsx'
import type { Question } from './answers.ts'
import { type Answer, cheaperReliefOf } from './answerTo.ts'
import { leastNetNotReached } from './minimum.ts'
import { searchOf } from './search.ts'
import { sentencesOf } from './sentences.ts'
import { showResult } from './showResult.ts'
import { WhoPays } from './WhoPays.tsx'

interface ResultProps {
  question: Question
  answer: Answer
  /** The estimate that is shown, its credit within the year; null for a refusal. */
  result: EstimateResult | null
  /** The month where the year meets the ceiling of the tax credit. */
  reached: Period | undefined
}

/** The answer of the engine, in figures, in words and as bars; left as it is while the next figure is typed. */
export const Result = memo(function Result({ question, answer, result, reached }: ResultProps) {
  if ('refusals' in answer) return <Refused refusals={answer.refusals} />
  if (!result) return null
  const isExact = !('above' in answer)
  // A cost after the credit is sought with half of it: above the ceiling of the year it is not what was typed.
  const isTyped = isExact && centsOf[question.known](result) === centsOf[question.known](answer)
  return (
    <>
      {!isExact && <Nearest question={question} below={answer.below} above={answer.above} />}
      <UnderMinimum question={question} result={result} />
      {question.hoursHundredths > FULL_MONTH_HUNDREDTHS && <Overtime />}
      <ProvisionalNotice {...result} />
      <CheaperReliefNotice found={cheaperReliefOf(question, result)}>
        <Link
          from="/estimer"
          to="/estimer"
          search={searchOf({ ...question, renounces: !question.renounces })}
          resetScroll={false}
          onClick={showResult}
        >
          Calculer avec {question.renounces ? 'l’exonération' : 'la déduction'}
        </Link>
      </CheaperReliefNotice>
      <Amounts question={question} result={result} isTyped={isTyped} />
      <ul className="estimate-words">
        {sentencesOf(question, result, reached).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <WhoPays result={result} />
    </>
  )
})

/** Forty hours a week, in hundredths of an hour: above, some are overtime. */
const FULL_MONTH_HUNDREDTHS = 17_400

const Overtime = () => (
  <div className="fr-alert fr-alert--info fr-mb-3w">
    <p className="fr-alert__title">Information : des heures supplémentaires ?</p>
    <p>
      Un mois de 40 heures par semaine compte 174 heures. Au-delà, l’heure est majorée et ses cotisations sont réduites
      : ce calcul n’en tient pas compte.
    </p>
  </div>
)

const Refused = ({ refusals }: { refusals: readonly Refusal[] }) => (
  <div className="fr-alert fr-alert--warning fr-mb-3w">
    <p className="fr-alert__title">Attention : le calcul n’est pas possible</p>
    {refusals.map(({ code, cause, remedy }) => (
      <p key={code}>
        {cause} {remedy}
      </p>
    ))}
  </div>
)

interface NearestProps {
  question: Question
  below: EstimateResult
  above: EstimateResult
}

/** No pay in whole cents has the amount: which ones are around it. */
function Nearest({ question, below, above }: NearestProps) {
  const amountOf = centsOf[question.known]
  const address = searchOf({ ...question, per: 'MONTH', amountCents: amountOf(above) })
  return (
    <div className="fr-alert fr-alert--info fr-mb-3w">
      <p className="fr-alert__title">Information : aucun salaire ne donne exactement ce montant</p>
      <p>
        Chaque cotisation est arrondie au centime. Le calcul ci-dessous est le plus proche sans dépasser :{' '}
        {euros(amountOf(below))} pour le mois. Juste au-dessus :{' '}
        <Link from="/estimer" to="/estimer" search={address} resetScroll={false} onClick={showResult}>
          calculer avec {euros(amountOf(above))}
        </Link>
        .
      </p>
    </div>
  )
}

function UnderMinimum({ question, result }: { question: Question; result: EstimateResult }) {
  const leastCents = leastNetNotReached(question, result)
  if (leastCents === null) return null
  const address = searchOf({ ...question, known: 'NET', per: 'HOUR', amountCents: leastCents })
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w">
      <p className="fr-alert__title">Attention : ce salaire est sous le minimum légal</p>
      <p>
        Ce mois-là, une heure se paie au moins {euros(leastCents)} net
        {question.paidLeaveIncluded ? ', congés payés compris' : ', sans les congés payés'}.{' '}
        <Link from="/estimer" to="/estimer" search={address} resetScroll={false} onClick={showResult}>
          Calculer avec ce minimum
        </Link>
      </p>
    </div>
  )
}
