import { caseOpinionLabels } from '@cesu/domain/cases'
import { useIdempotencyKey } from '@cesu/ui/app'
import { Details, instant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api.ts'
import type { Case } from '../case.ts'
import { useCaseChange } from '../useCaseChange.ts'
import { AskOpinionForm } from './AskOpinionForm.tsx'
import { OpinionForm } from './OpinionForm.tsx'

type Opinion = Case['opinions'][number]

interface OpinionsProps {
  found: Case
  onDone: (message: string) => void
}

/** What colleagues were asked about the case, and think: it stays whose it is. */
export function Opinions({ found, onDone }: OpinionsProps) {
  const { opinions, acts, id } = found
  return (
    <section aria-labelledby="avis" className="case-paper">
      <h2 id="avis" className="fr-h5 fr-mb-1w">
        Avis de collègues
      </h2>
      {opinions.length === 0 && <p className="fr-mb-1w">Aucun avis demandé.</p>}
      <ul className="cesu-cards">
        {opinions.map((opinion) => (
          <li key={opinion.id} className="cesu-card">
            <OneOpinion opinion={opinion} onDone={onDone} />
            {opinion.mayAnswer && <OpinionForm caseId={id} opinion={opinion} onDone={onDone} />}
          </li>
        ))}
      </ul>
      {acts.includes('ASK') && (
        <Details title="Demander un avis">
          <AskOpinionForm key={id} found={found} onDone={onDone} />
        </Details>
      )}
    </section>
  )
}

function OneOpinion({ opinion, onDone }: { opinion: Opinion; onDone: OpinionsProps['onDone'] }) {
  const { id, askedByName, askedOfName, question, askedAt, answer, words, answeredAt, withdrawnAt, mayWithdraw } =
    opinion
  const { onSuccess, onError } = useCaseChange()
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    onMutate: () => onDone(''),
    mutationFn: () => client.cases.withdrawOpinion.mutate({ id }, { context: { idempotencyKey: keyOf(id) } }),
    onSuccess: () => {
      onDone(`L’avis de ${askedOfName} n’est plus attendu.`)
      return onSuccess()
    },
    onError,
  })
  return (
    <>
      <p className="fr-mb-1v">
        <strong>{askedByName}</strong> demande à <strong>{askedOfName}</strong>, le {instant(askedAt)} :
      </p>
      <p className="cesu-said">{question}</p>
      {answer !== null && answeredAt !== null && (
        <>
          <p className="fr-mb-1v">
            Avis <strong>{caseOpinionLabels[answer].toLowerCase()}</strong> de {askedOfName}, le {instant(answeredAt)} :
          </p>
          <p className="cesu-said fr-mb-0">{words}</p>
        </>
      )}
      {withdrawnAt !== null && <p className="fr-mb-0">Demande retirée le {instant(withdrawnAt)}.</p>}
      {answer === null && withdrawnAt === null && <p className="fr-mb-1v">En attente de sa réponse.</p>}
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      {mayWithdraw && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-disabled={isPending}
          onClick={() => isPending || mutate()}
        >
          Ne plus attendre cet avis
        </button>
      )}
    </>
  )
}
