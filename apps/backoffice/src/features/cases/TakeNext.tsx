import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMe } from '../../session.ts'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import { useTakeNext } from './useTakeNext.ts'

/** The next case, in one click or one key. */
export function TakeNext() {
  const mayHandle = useMe().permissions.includes('cases.handle')
  const { take, isPending, error, isNone } = useTakeNext()
  useShortcut('n', take, mayHandle)
  if (!mayHandle) return null
  return (
    <div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <p className="fr-mb-1w">
        <button type="button" className="fr-btn fr-btn--sm" aria-disabled={isPending} onClick={take}>
          {isPending ? 'Un instant…' : 'Prendre le dossier suivant'}
        </button>
      </p>
      <div role="status">
        {isNone && (
          <p className="fr-alert fr-alert--info fr-alert--sm">
            Aucun dossier de votre équipe n’attend d’être pris, parmi ceux que vous savez traiter.
          </p>
        )}
      </div>
    </div>
  )
}
