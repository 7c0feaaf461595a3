import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { useId } from 'react'
import { useViewChange } from './useViewChange.ts'
import type { View } from './useViews.ts'

/** Whether the cases are found under this view when they are opened from the menu; effective as soon as it is ticked. */
export function FirstView({ view: { id, name, isFirst }, onDone }: { view: View; onDone: (message: string) => void }) {
  const box = useId()
  const { choose } = useViewChange()
  return (
    <>
      {choose.error && <ProblemAlert problem={problemOf(choose.error)} />}
      <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-1w">
        <input
          id={box}
          type="checkbox"
          checked={isFirst}
          aria-disabled={choose.isPending}
          onChange={() =>
            choose.isPending ||
            choose.mutate(
              { id, isFirst: !isFirst },
              {
                onSuccess: () =>
                  onDone(
                    isFirst
                      ? `Le menu n’ouvre plus les dossiers sur la vue « ${name} ».`
                      : `Le menu ouvre désormais les dossiers sur la vue « ${name} ».`,
                  ),
              },
            )
          }
        />
        <label className="fr-label" htmlFor={box}>
          Ouvrir les dossiers sur cette vue
        </label>
      </div>
    </>
  )
}
