import { type SharingScopeName, sharingButtons } from '@cesu/domain/sharing'
import { dropDraft, keepDraft, readDraft, useIdempotencyKey } from '@cesu/ui/app'
import { Done, ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, client } from '../../api.ts'
import { useHappened, type What } from '../../Happened.tsx'
import type { ReadShare } from './answers.ts'
import { byGround, tickedAtFirst } from './by-ground.ts'
import { changedMeanwhile, hasChanged } from './changed.ts'
import { ListsAsked } from './ListsAsked.tsx'
import { NoticeTerms } from './NoticeTerms.tsx'
import { backTo } from './way-back.ts'
import { untilWhen } from './wording.ts'

type Answer = 'ACCEPT' | 'REFUSE'

interface RequestFormProps {
  request: ReadShare
  /** The authorization of the program that sent the person here. */
  retour: string | undefined
}

/** A request of a public service: all that it asks, value by value, and the answers that the law leaves. */
export function RequestForm({ request, retour }: RequestFormProps) {
  const { consumerName, preview, notice, legalBasis } = request
  const buttons = sharingButtons[legalBasis]
  const names = preview.map(({ scope }) => scope)
  // Where the law leaves no choice, or there is one list only, there is nothing to tick.
  const mayChoose = buttons.refuse !== null && names.length > 1
  const [chosen, setChosen] = useChosen(request, names)
  const [attempt, setAttempt] = useState(0)
  const { answer, isPending, error, isLeaving } = useAnswer(request, retour)
  const isNothing = chosen.length === 0
  const accept = () => {
    if (isNothing) setAttempt(attempt + 1)
    else
      answer(
        'ACCEPT',
        names.filter((name) => chosen.includes(name)),
      )
  }
  const faults =
    attempt > 0 && isNothing
      ? [{ fieldId: `liste-${names[0]}`, message: 'Cochez au moins une liste de données, ou refusez.' }]
      : []
  return (
    <div className="sharing-request">
      {isLeaving && <Done message={`C’est enregistré. Vous revenez sur le site de ${consumerName}…`} />}
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <ErrorSummary errors={faults} attempt={attempt} />
      <p className="fr-text--lead">{notice.purpose}</p>
      <NoticeTerms share={request} />
      <Difference request={request} />
      <ListsAsked
        preview={preview}
        chosen={mayChoose ? chosen : null}
        hint={byGround[legalBasis].hint}
        fault={faults[0]?.message}
        onChange={setChosen}
      />
      <p>{notice.otherwise}</p>
      <div className="sharing-answers">
        <button type="button" className="fr-btn" aria-disabled={isPending} onClick={accept}>
          {buttons.accept}
        </button>
        {buttons.refuse !== null && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            aria-disabled={isPending}
            onClick={() => answer('REFUSE', [])}
          >
            {buttons.refuse}
          </button>
        )}
      </div>
      <p role="status" className="fr-text--sm fr-mt-1w fr-mb-1w">
        {isPending && 'Envoi de votre réponse…'}
      </p>
      <p className="fr-text--sm">{untilWhen(request)}</p>
      {retour !== undefined && (
        <p>
          <a className="fr-link" href={`${backTo(retour)}?sans=reponse`}>
            Revenir sans répondre sur le site de {consumerName}
          </a>
        </p>
      )}
    </div>
  )
}

/** What a request would change of the share that it takes the place of. */
function Difference({ request: { difference } }: { request: ReadShare }) {
  if (difference === null) return null
  const { added, removed, isSuspended } = difference
  return (
    <div className="fr-alert fr-alert--info fr-mb-3w">
      <h2 className="fr-alert__title">Information : cette demande remplace un partage en cours</h2>
      {added.length > 0 && <p>En plus : {added.join(' ; ')}.</p>}
      {removed.length > 0 && <p>En moins : {removed.join(' ; ')}.</p>}
      {added.length + removed.length === 0 && <p>Les données sont les mêmes ; seule la durée change.</p>}
      {isSuspended && <p>Ce partage est suspendu. Si vous acceptez, l’organisme lit de nouveau.</p>}
    </div>
  )
}

/** The lists that are ticked; kept through a reload, and a session that ends. */
function useChosen({ id, legalBasis }: ReadShare, names: readonly SharingScopeName[]) {
  const [chosen, setChosen] = useState(() => {
    const kept = readDraft('partage') as { id: string; chosen: SharingScopeName[] } | null
    return kept?.id === id ? names.filter((name) => kept.chosen.includes(name)) : tickedAtFirst(legalBasis, names)
  })
  const choose = (next: SharingScopeName[]) => {
    keepDraft('partage', { id, chosen: next })
    setChosen(next)
  }
  return [chosen, choose] as const
}

/** Sends one answer, once; then leads back to the program that asked, or says here what was done. */
function useAnswer(request: ReadShare, retour: string | undefined) {
  const { id } = request
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const [isLeaving, setIsLeaving] = useState(false)
  // Written at once: the second click of a double one comes before the next rendering, and a second departure cuts the first.
  const hasLeft = useRef(false)
  const shownAgain = async (what: What) => {
    await happened(what)
    await queryClient.invalidateQueries({ queryKey: api.sharing.pathKey() })
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: (given: { answer: Answer; scopes: SharingScopeName[] }) => {
      const content = { id, ...given }
      return client.sharing.answer.mutate(content, { context: { idempotencyKey: keyOf(content) } })
    },
    onSuccess: async (_answer, { answer }) => {
      dropDraft('partage')
      if (retour === undefined) return shownAgain(said(answer, request))
      setIsLeaving(true)
      if (hasLeft.current) return
      hasLeft.current = true
      globalThis.location.assign(backTo(retour))
    },
    onError: async (failure) => {
      if (hasChanged(failure)) await shownAgain(changedMeanwhile)
    },
  })
  const answer = (given: Answer, scopes: SharingScopeName[]) => {
    if (!isPending && !isLeaving) mutate({ answer: given, scopes })
  }
  return { answer, isPending, error: hasChanged(error) ? null : error, isLeaving }
}

/** What was answered, and what follows. */
function said(answer: Answer, { consumerName, legalBasis }: ReadShare): What {
  if (answer === 'REFUSE') {
    return {
      isDone: true,
      title: byGround[legalBasis].refused(consumerName),
      text: 'Rien n’est partagé, et l’organisme ne peut pas vous reposer la question pendant 30 jours. Votre reçu est sur cette page.',
    }
  }
  return {
    isDone: true,
    title: `${consumerName} peut lire les données ci-dessous`,
    text: `${byGround[legalBasis].accepted} Votre reçu est sur cette page.`.trim(),
  }
}
