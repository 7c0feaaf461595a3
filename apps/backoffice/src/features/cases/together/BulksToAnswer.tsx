import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'

/** How many grouped decisions wait for one's answer; none before it is known, and for who handles no case. */
function useToAnswer(): number {
  const handles = useMe().permissions.includes('cases.handle')
  const { data } = useQuery(
    api.cases.bulksToAnswer.queryOptions(undefined, { enabled: handles, refetchOnMount: 'always' }),
  )
  return data?.toAnswer ?? 0
}

/** The way to grouped decisions, and how many wait for one's answer. */
export function BulksLink() {
  const toAnswer = useToAnswer()
  return (
    <Link className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" to="/dossiers/groupees">
      Décisions groupées
      {toAnswer > 0 && (
        <>
          <span aria-hidden="true">&nbsp;({toAnswer})</span>
          <span className="fr-sr-only">, {toAnswer} à accorder ou refuser</span>
        </>
      )}
    </Link>
  )
}

/** The same as a line of « Ma journée »; nothing when none waits. */
export function BulksOfDay() {
  const toAnswer = useToAnswer()
  if (toAnswer === 0) return null
  return (
    <p className="fr-mb-2w">
      <Link to="/dossiers/groupees">
        {toAnswer === 1
          ? 'Une décision groupée attend votre réponse'
          : `${toAnswer} décisions groupées attendent votre réponse`}
      </Link>{' '}
      : rien n’est fait avant l’accord d’un second agent.
    </p>
  )
}
