import { caseActLabels } from '@cesu/domain/cases'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api } from '../../api.ts'
import { ReasonForm } from '../../ReasonForm.tsx'
import { useMe } from '../../session.ts'
import type { Case } from './case.ts'
import { useCaseChange } from './useCaseChange.ts'

const told = {
  TAKE: 'Vous tenez ce dossier.',
  RELEASE: 'Le dossier est rendu : un collègue peut le prendre.',
  ASSIGN: 'Le dossier est confié.',
  ESCALATE: 'Le dossier est transmis au responsable de l’équipe.',
  REOPEN: 'Le dossier est rouvert, et vous le tenez. Ce que la décision avait changé reste changé.',
} as const

interface CaseActsProps {
  found: Case
  onDone: (message: string) => void
}

/** Everything that may be done with the case now, but its decision: what is not possible has no button. */
export function CaseActs({ found, onDone }: CaseActsProps) {
  const me = useMe()
  const { onSuccess, onError } = useCaseChange()
  const { id, version, acts, assigneeId, assigneeName, status } = found
  const move = useMutation(
    api.cases.move.mutationOptions({
      onSuccess: (_moved, { act }) => {
        onDone(told[act])
        return onSuccess()
      },
      onError,
    }),
  )
  const isHeldByAnother = assigneeId !== null && assigneeId !== me.id && status === 'IN_PROGRESS'
  const send = (act: 'TAKE' | 'RELEASE') => move.isPending || move.mutate({ id, version, act })
  return (
    <div className="cesu-no-print">
      {isHeldByAnother && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            Attention : {assigneeName} tient ce dossier. Vous pouvez le lire ; pour décider, prenez la main :{' '}
            {assigneeName} le lira dans l’historique.
          </p>
        </div>
      )}
      {move.error && !('words' in move.error) && <ProblemAlert problem={problemOf(move.error)} />}
      <p className="fr-mb-1w">
        {acts.includes('TAKE') && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm fr-mr-1w"
            aria-disabled={move.isPending}
            onClick={() => send('TAKE')}
          >
            {isHeldByAnother ? 'Prendre la main' : caseActLabels.TAKE}
          </button>
        )}
        {acts.includes('RELEASE') && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            aria-disabled={move.isPending}
            onClick={() => send('RELEASE')}
          >
            {caseActLabels.RELEASE}
          </button>
        )}
      </p>
      {acts.includes('ASSIGN') && (
        <Assign
          isPending={move.isPending}
          onSend={(to) => move.mutate({ id, version, act: 'ASSIGN', assigneeId: to })}
        />
      )}
      {(['ESCALATE', 'REOPEN'] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <ReasonForm
            key={act}
            title={caseActLabels[act]}
            label="Pourquoi (vos collègues le liront)"
            button={caseActLabels[act]}
            change={{ isPending: move.isPending, error: null }}
            onSend={(words) => move.mutate({ id, version, act, words })}
          />
        ))}
    </div>
  )
}

/** Hands the case to a colleague. */
function Assign({ isPending, onSend }: { isPending: boolean; onSend: (assigneeId: string) => void }) {
  const id = useId()
  const { data: handlers = [] } = useQuery(api.cases.handlers.queryOptions())
  const [to, setTo] = useState('')
  return (
    <form
      className="cesu-filters"
      onSubmit={(event) => {
        event.preventDefault()
        if (to !== '' && !isPending) onSend(to)
      }}
    >
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={id}>
          Confier à
        </label>
        <select id={id} className="fr-select" required value={to} onChange={({ target }) => setTo(target.value)}>
          <option value="" disabled>
            Choisissez une personne
          </option>
          {handlers.map(({ id: handler, name, teamName }) => (
            <option key={handler} value={handler}>
              {name} ({teamName})
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
        Confier
      </button>
    </form>
  )
}
