import { type CutService, cutServices, MOST_CUT_WORDS } from '@cesu/domain/settings'
import { Choice, Details, ErrorSummary, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api } from '../../../api.ts'
import { type OnCut, useCuts } from './useCuts.ts'

/** Characters of a reason. */
const MOST_REASON = 500

interface CutFormProps {
  service: CutService
  onDone: OnCut
}

/** Cuts a service: for whom, what they read, why. What is typed stays when it is refused. */
export function CutForm({ service, onDone }: CutFormProps) {
  const { label, words: usual, ofPartner } = cutServices[service]
  const id = useId()
  const [typed, setTyped] = useState<{ partnerId: string | undefined; words: string; reason: string }>({
    ...{ partnerId: undefined, words: usual, reason: '' },
  })
  const [attempt, setAttempt] = useState(0)
  const { cut } = useCuts(onDone)
  const faults = {
    words: wordsFault(typed.words, { missing: 'Écrivez ce que lisent les personnes.', most: MOST_CUT_WORDS }),
    reason: wordsFault(typed.reason, { missing: 'Dites pourquoi vous coupez.', most: MOST_REASON }),
  }
  const lacks = Object.entries(faults).flatMap(([name, message]) =>
    message ? [{ fieldId: `${id}-${name}`, message }] : [],
  )
  const field = (name: keyof typeof faults) => ({
    ...{ id: `${id}-${name}`, value: typed[name], error: attempt === 0 ? undefined : faults[name] },
    onChange: (words: string) => setTyped({ ...typed, [name]: words }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (lacks.length > 0 || cut.isPending) return
    cut.mutate({ service, partnerId: typed.partnerId ?? null, words: typed.words, reason: typed.reason })
  }
  return (
    <Details title={`Couper : ${label}`}>
      <form noValidate className="cesu-text" onSubmit={send}>
        <ErrorSummary errors={attempt === 0 ? [] : lacks} attempt={attempt} />
        {cut.error && (
          <ProblemAlert problem={problemOf(cut.error)} fieldId={(pointer) => `${id}-${pointer.slice(1)}`} />
        )}
        {ofPartner && <Whom value={typed.partnerId} onChoose={(partnerId) => setTyped({ ...typed, partnerId })} />}
        <WordsField
          label="Ce que lisent les personnes concernées"
          hint="Ce qui est arrêté, et ce qui reste possible. Nous ajoutons depuis quand."
          most={MOST_CUT_WORDS}
          rows={2}
          {...field('words')}
        />
        <WordsField label="Pourquoi (l’Urssaf seule le lit)" hint="" most={MOST_REASON} rows={1} {...field('reason')} />
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={cut.isPending}>
          {cut.isPending ? 'Coupure…' : 'Couper maintenant'}
        </button>
      </form>
    </Details>
  )
}

/** For everybody, or for one partner or consumer alone. */
function Whom({ value, onChoose }: { value: string | undefined; onChoose: (partnerId: string | undefined) => void }) {
  const { data } = useQuery(api.settings.cutPartners.queryOptions())
  const options = data?.map(({ id, name }) => ({ value: id, text: name })) ?? []
  return <Choice label="Pour qui" all="Pour tous" value={value} options={options} onChoose={onChoose} />
}
