import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useId, useState } from 'react'
import { useBulkChange } from './useBulk.ts'

interface AnswerBulkProps {
  bulk: { id: string; count: number; isOwn: boolean; lines: { waiting: number; changed: number } }
  onDone: (message: string) => void
}

/** Who asked withdraws; anybody else grants or refuses, if they see every case: what changed since is counted no more. */
export function AnswerBulk({ bulk: { id, count, isOwn, lines }, onDone }: AnswerBulkProps) {
  const field = useId()
  const [comment, setComment] = useState('')
  const { answer, end } = useBulkChange(onDone)
  const error = answer.error ?? end.error
  const isPending = answer.isPending || end.isPending
  const say = (said: 'GRANTED' | 'REFUSED') => () => {
    if (!isPending) answer.mutate({ id, answer: said, comment })
  }
  const free = lines.waiting - lines.changed
  if (!isOwn && lines.waiting < count) {
    return (
      <p className="cesu-text">
        Vos droits portent sur {lines.waiting} de ces {count} dossiers : y répondre revient à qui les voit tous.
      </p>
    )
  }
  return (
    <div className="cesu-text fr-mb-3w">
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => field} />}
      {isOwn ? (
        <>
          <p className="fr-mb-1w">Un autre agent doit l’accorder : rien n’est fait avant.</p>
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm"
            aria-disabled={isPending}
            onClick={() => isPending || end.mutate({ id })}
          >
            Retirer ma proposition
          </button>
        </>
      ) : (
        <>
          <Input
            label="Ce que vous ajoutez (facultatif)"
            nativeInputProps={{
              ...{ id: field, maxLength: 500, value: comment, autoComplete: 'off' },
              onChange: ({ target }) => setComment(target.value),
            }}
          />
          <div className="case-bulk__buttons">
            {free > 0 && (
              <button type="button" className="fr-btn fr-btn--sm" aria-disabled={isPending} onClick={say('GRANTED')}>
                Accorder pour {free} dossier{free > 1 ? 's' : ''}
              </button>
            )}
            <button
              type="button"
              className="fr-btn fr-btn--secondary fr-btn--sm"
              aria-disabled={isPending}
              onClick={say('REFUSED')}
            >
              Refuser
            </button>
          </div>
        </>
      )}
    </div>
  )
}
