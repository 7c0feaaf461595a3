import { useIdempotencyKey } from '@cesu/ui/app'
import { instant, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { api, client } from '../../api.ts'
import { useHappened, type What } from '../../Happened.tsx'
import type { Reading } from './answers.ts'

/** « Je ne reconnais pas cet accès » : said in two clicks, with words or without. */
export function ReportAccess({ reading }: { reading: Reading }) {
  const [step, setStep] = useState<'NONE' | 'ASKED' | 'SENT'>(reading.isReported ? 'SENT' : 'NONE')
  const ask = useRef<HTMLButtonElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (step === 'NONE' && before.current === 'ASKED') ask.current?.focus()
    before.current = step
  }, [step])
  if (step === 'SENT') return <p className="fr-text--sm fr-mb-0">Vous avez signalé cet accès.</p>
  if (step === 'ASKED') {
    return <ReportForm reading={reading} onSent={() => setStep('SENT')} onClose={() => setStep('NONE')} />
  }
  return (
    <button ref={ask} type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => setStep('ASKED')}>
      Je ne reconnais pas cet accès
      <span className="fr-sr-only">
        {' '}
        : {reading.consumerName}, le {instant(reading.at)}
      </span>
    </button>
  )
}

interface ReportFormProps {
  reading: Reading
  onSent: () => void
  onClose: () => void
}

function ReportForm({ reading, onSent, onClose }: ReportFormProps) {
  const { id: readingId, legalBasis } = reading
  const id = useId()
  const [words, setWords] = useState('')
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const content = { id: readingId, words }
      return client.sharing.report.mutate(content, { context: { idempotencyKey: keyOf(content) } })
    },
    onSuccess: ({ suspended }) => {
      onSent()
      void queryClient.invalidateQueries({ queryKey: api.sharing.list.pathKey() })
      return happened(said(reading, suspended))
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (wordsFault(words, {})) field.current?.focus()
        else if (!isPending) mutate()
      }}
    >
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <p className="fr-mb-1w">
        Si vous signalez cette lecture, un agent de l’Urssaf la regardera.{' '}
        {legalBasis === 'OBLIGATION'
          ? 'La loi prévoit ce partage : il ne sera pas suspendu.'
          : 'Nous suspendrons le partage, s’il est en cours.'}
      </p>
      <WordsField
        id={id}
        field={field}
        label="Ce que vous voulez nous dire (optionnel)"
        value={words}
        onChange={setWords}
      />
      <button type="submit" className="fr-btn fr-btn--sm fr-mb-1w fr-mr-1w" aria-disabled={isPending}>
        Signaler cet accès
      </button>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onClose}>
        Ne rien signaler
      </button>
    </form>
  )
}

/** What was done, and what follows. */
const said = (reading: Reading, suspended: boolean): What => ({
  isDone: true,
  title: 'votre signalement est envoyé',
  text: `Un agent de l’Urssaf regarde cette lecture. ${suspended ? suspendedText(reading) : unchangedText(reading)}`,
})

const suspendedText = ({ consumerName }: Reading): string =>
  `Le partage avec ${consumerName} est suspendu : rien n’est plus lu. Vous le reprenez quand vous voulez, dans « Mes partages ».`

const unchangedText = ({ legalBasis }: Reading): string =>
  legalBasis === 'OBLIGATION'
    ? 'Le partage n’est pas suspendu : la loi le prévoit.'
    : 'Rien n’est à suspendre : ce partage n’est pas en cours.'
