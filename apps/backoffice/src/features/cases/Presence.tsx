import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import type { Case } from './case.ts'
import type { usePresence } from './usePresence.ts'

interface PresenceProps {
  found: Case
  present: ReturnType<typeof usePresence>['present']
}

/** Who else has the case open, reading or writing; and that somebody has just done something with it. */
export function Presence({ found, present }: PresenceProps) {
  const queryClient = useQueryClient()
  const others = present?.others ?? []
  const writing = others.filter(({ isWriting }) => isWriting)
  const reading = others.filter(({ isWriting }) => !isWriting)
  const hasChanged = present !== null && present.version > found.version
  return (
    <div role="status" className="cesu-no-print">
      {writing.length > 0 && (
        <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          Attention : {listed(writing)} {writing.length > 1 ? 'écrivent' : 'écrit'} en ce moment sur ce dossier.
        </p>
      )}
      {reading.length > 0 && (
        <p className="fr-text--sm fr-mb-1w">
          {listed(reading)} {reading.length > 1 ? 'lisent' : 'lit'} aussi ce dossier.
        </p>
      )}
      {hasChanged && (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-2w">
          <p>Ce dossier vient de changer.</p>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onClick={() => queryClient.invalidateQueries({ queryKey: api.cases.get.pathKey() })}
          >
            Relire le dossier
          </button>
        </div>
      )}
    </div>
  )
}

const names = new Intl.ListFormat('fr', { type: 'conjunction' })
const listed = (agents: readonly { name: string }[]): string => names.format(agents.map(({ name }) => name))
