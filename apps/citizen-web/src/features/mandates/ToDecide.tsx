import { proposalKindLabels } from '@cesu/domain/proposals'
import { useIdempotencyKey } from '@cesu/ui/app'
import { EventFacts, type SaidEvent } from '@cesu/ui/cesu'
import { day, euros, Facts, hours, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, client } from '../../api.ts'
import type { Proposal } from './answers.ts'

/** What partners propose, each with its two answers; nothing when nothing waits. */
export function ToDecide() {
  const query = useQuery(api.proposals.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done !== '') box.current?.focus()
  }, [done])
  const proposals = query.data?.proposals ?? []
  if (proposals.length === 0 && done === '') return null
  return (
    <section aria-labelledby="a-decider" className="fr-mb-4w">
      <h2 id="a-decider" className="fr-h5">
        À décider
      </h2>
      {done !== '' && (
        <div ref={box} tabIndex={-1} role="status" className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
          <p>{done}</p>
        </div>
      )}
      <ul className="cesu-cards">
        {proposals.map((one) => (
          <li key={one.id} className="cesu-card">
            <Card proposal={one} onDone={setDone} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Card({ proposal, onDone }: { proposal: Proposal; onDone: (text: string) => void }) {
  const { id, kind, partnerName, workerName } = proposal
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (accept: boolean) =>
      client.proposals.answer.mutate({ id, accept }, { context: { idempotencyKey: keyOf({ id, accept }) } }),
    onSuccess: ({ outcome }, accept) => onDone(said(proposal, { outcome, accept })),
    // Refused, it is that another page, or the partner, has decided: what is true is read again.
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.proposals.pathKey() }),
  })
  const answer = (accept: boolean) => () => isPending || mutate(accept)
  return (
    <>
      <h3 className="fr-h6 fr-mb-1w">
        {proposalKindLabels[kind]} : {workerName}
      </h3>
      <p className="fr-mb-1w">
        {partnerName} vous le propose depuis le {day(proposal.proposedAt.slice(0, 10))}. Rien ne change sans votre
        accord.
      </p>
      {kind === 'END' ? <EventFacts said={endOf(proposal)} /> : <Facts facts={termsOf(proposal)} />}
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <div className="mandates-answers fr-mt-2w">
        <button type="button" className="fr-btn" aria-disabled={isPending} onClick={answer(true)}>
          {kind === 'END' ? 'Mettre fin au contrat' : `Employer ${workerName}`}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" aria-disabled={isPending} onClick={answer(false)}>
          Refuser<span className="fr-sr-only"> la proposition pour {workerName}</span>
        </button>
      </div>
    </>
  )
}

const endOf = (proposal: Proposal): SaidEvent => ({
  ...proposal,
  ...{ kind: 'END', firstDay: null, lastDay: proposal.endDay, route: proposal.endRoute },
})

const termsOf = ({ activity, startDay, weeklyHoursHundredths, netHourlyCents, level, leaveMode }: Proposal) =>
  [
    ['Emploi', `${activity ?? 'N/A'}, niveau ${level ?? 'N/A'}`],
    ['À partir du', startDay === null ? 'N/A' : day(startDay)],
    ['Semaine habituelle', weeklyHoursHundredths === null ? 'sans horaire fixe' : hours(weeklyHoursHundredths)],
    [
      'Salaire net par heure',
      netHourlyCents === null
        ? 'N/A'
        : `${euros(netHourlyCents)}, ${leaveMode === 'INCLUDED' ? 'congés payés compris' : 'congés payés en plus, quand ils sont pris'}`,
    ],
  ] as const

/** What has just been done of a proposal, and what follows. */
function said(
  { kind, workerName, partnerName, endDay }: Proposal,
  { outcome, accept }: { outcome: 'DONE' | 'IDENTITY'; accept: boolean },
): string {
  if (!accept) return `La proposition de ${partnerName} pour ${workerName} est refusée : rien ne change.`
  if (outcome === 'IDENTITY') {
    return `Votre accord est enregistré. Un agent de l’Urssaf vérifie qui est ${workerName} avant d’ouvrir le contrat.`
  }
  return kind === 'END' && endDay !== null
    ? `Le contrat de ${workerName} prend fin le ${day(endDay)}.`
    : `${workerName} est maintenant votre salarié au Cesu.`
}
