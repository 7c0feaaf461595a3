import { useIdempotencyKey } from '@cesu/ui/app'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { client } from '../../api.ts'
import type { Proposal } from './proposal.ts'
import { useDone } from './useDone.ts'

/** Takes a proposal back, once it is confirmed where it was asked. */
export function Withdraw({ proposal: { employerId, id, workerName } }: { proposal: Proposal }) {
  const [isAsked, setIsAsked] = useState(false)
  const confirm = useRef<HTMLButtonElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  const keyOf = useIdempotencyKey()
  const done = useDone()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      client.proposals.withdraw.mutate({ employerId, id }, { context: { idempotencyKey: keyOf({ employerId, id }) } }),
    onSuccess: () => done('WITHDRAWN'),
  })
  useEffect(() => {
    if (isAsked) confirm.current?.focus()
    else if (wasAsked.current) ask.current?.focus()
    wasAsked.current = isAsked
  }, [isAsked])
  if (!isAsked) {
    return (
      <button ref={ask} type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setIsAsked(true)}>
        Retirer<span className="fr-sr-only"> la proposition : {workerName}</span>
      </button>
    )
  }
  return (
    <fieldset className="fr-fieldset fr-mb-0">
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular fr-text--sm">
        Retirer cette proposition ?
      </legend>
      <div className="fr-fieldset__element fr-mb-0">
        {error && <ProblemAlert problem={problemOf(error)} />}
        <button
          ref={confirm}
          type="button"
          className="fr-btn fr-btn--sm fr-mb-1w fr-mr-1w"
          aria-disabled={isPending}
          onClick={() => isPending || mutate()}
        >
          Oui, retirer
        </button>
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => setIsAsked(false)}>
          Garder
        </button>
      </div>
    </fieldset>
  )
}
