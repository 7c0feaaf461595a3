import { useIdempotencyKey } from '@cesu/ui/app'
import { Details, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, client } from '../../api.ts'
import { useHappened } from '../../Happened.tsx'
import type { Share } from './answers.ts'

/** « Je m’y oppose pour une raison qui tient à ma situation » : where a worker cannot stop a share alone, an agent answers. */
export function ObjectShare({ share: { id, consumerName } }: { share: Share }) {
  const field = useId()
  const [words, setWords] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const content = { id, words }
      return client.sharing.object.mutate(content, { context: { idempotencyKey: keyOf(content) } })
    },
    onSuccess: () =>
      happened({
        ...{ isDone: true, title: 'votre opposition est envoyée' },
        text: 'Un agent de l’Urssaf vous répond dans le mois. D’ici là, le partage continue.',
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.sharing.pathKey() }),
  })
  const fault = wordsFault(words, { missing: 'Écrivez en quelques mots pourquoi.' })
  return (
    <Details title="M’y opposer pour une raison qui tient à ma situation">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsAsked(true)
          if (!fault && !isPending) mutate()
        }}
      >
        {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => field} />}
        <p className="fr-text--sm cesu-text">
          La loi prévoit ce partage, mais votre situation peut être particulière (RGPD, article 21). Un agent de
          l’Urssaf vous donne raison, et {consumerName} ne lit plus rien, ou vous dit pourquoi il refuse.
        </p>
        <WordsField
          {...{ id: field, label: 'Pourquoi ce partage pose un problème dans votre cas', value: words }}
          onChange={setWords}
          error={isAsked ? fault : undefined}
        />
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
          {isPending ? 'Envoi en cours…' : 'Envoyer mon opposition'}
        </button>
      </form>
    </Details>
  )
}
