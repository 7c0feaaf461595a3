import { PageHeading } from '@cesu/ui/app'
import { euros, SkipLink, Spoken } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { type Answers, noAnswers, questionOf } from './answers.ts'
import { answerTo, shownOf } from './answerTo.ts'
import { Form } from './Form.tsx'
import { Lines } from './Lines.tsx'
import { leastPay } from './minimum.ts'
import { thisMonth } from './months.ts'
import { Result } from './Result.tsx'
import { OnPaper, Share } from './Share.tsx'
import { searchOf } from './search.ts'
import { spokenAnswer } from './sentences.ts'
import { RESULT_ID, showResult } from './showResult.ts'
import { useAnswers } from './useAnswers.ts'
import { useFaults } from './useFaults.ts'
import { usePaper } from './usePaper.ts'
import { YearProjection } from './year/YearProjection.tsx'
import { withinYear, yearOf } from './year/yearOf.ts'
import './estimate.css'

const month = thisMonth()

/** Net, gross, cost and cost after the tax credit of a month, each from any other; worked out here, nothing is sent. */
export function EstimatePage() {
  const { answers, choose, type, settle } = useAnswers(month)
  const shown = useFaults(answers)
  const question = useDeferredValue(useMemo(() => questionOf(answers, month), [answers]))
  const answer = useMemo(() => question && answerTo(question), [question])
  const whole = answer && shownOf(answer)
  const year = useMemo(() => question && whole && yearOf(question, whole), [question, whole])
  const result = useMemo(() => whole && withinYear(whole, year), [whole, year])
  usePaper()
  return (
    <>
      <SkipLink target={RESULT_ID}>Aller au résultat</SkipLink>
      <PageHeading
        title="Estimer le coût d’une personne employée chez vous"
        tabPrefix={shown.summary.length > 0 ? 'Erreur' : undefined}
      />
      <p className="cesu-text cesu-no-print">
        Ménage, garde d’enfants, aide à une personne âgée… Calculez ce que vous payez, ce que la personne reçoit et ce
        que l’État vous rend. Le calcul se fait dans votre navigateur.
      </p>
      <div className="estimate-page">
        <Form
          answers={answers}
          shown={shown}
          period={answers.period ?? month}
          amountHint={amountHintOf(answers)}
          choose={choose}
          type={type}
          settle={settle}
        />
        <section id={RESULT_ID} tabIndex={-1} aria-labelledby="titre-resultat" className="estimate-result">
          <h2 id="titre-resultat" className="fr-h5">
            Résultat
          </h2>
          {question && <OnPaper question={question} />}
          {question && answer ? (
            <Result question={question} answer={answer} result={result} reached={year?.reached} />
          ) : (
            <Nothing />
          )}
        </section>
      </div>
      {question && result && (
        <>
          <Lines question={question} result={result} />
          {year && <YearProjection answers={answers} year={year} choose={choose} />}
          <Share question={question} />
        </>
      )}
      <Spoken text={answer ? spokenAnswer(result) : ''} />
    </>
  )
}

/** Three hours of housework a week. */
const example: Answers = {
  ...noAnswers,
  period: month,
  amountCents: 1_350,
  hoursHundredths: 1_300,
  paidLeaveIncluded: true,
}

const Nothing = () => (
  <div className="cesu-empty">
    <p>Écrivez un montant et un nombre d’heures : le résultat s’affiche ici.</p>
    <Link
      className="fr-link"
      from="/estimer"
      to="/estimer"
      search={searchOf(example)}
      resetScroll={false}
      onClick={showResult}
    >
      Voir un exemple : 3 heures de ménage par semaine
    </Link>
  </div>
)

/** The least pay of the month asked, where a pay is typed; an example of a figure everywhere else. */
function amountHintOf(answers: Answers): string {
  const least = leastPay(answers, answers.period ?? month)
  if (answers.per === 'MONTH') return 'Par exemple 250,00'
  if (!least || (answers.known !== 'NET' && answers.known !== 'GROSS')) return 'Par exemple 13,50'
  return `Minimum légal : ${euros(answers.known === 'NET' ? least.netCents : least.grossCents)}`
}
