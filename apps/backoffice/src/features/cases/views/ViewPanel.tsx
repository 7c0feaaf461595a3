import { Done } from '@cesu/ui/design'
import { useRef, useState } from 'react'
import type { CasesUrl } from '../search.ts'
import { askedOf, isSame, lostIn } from './asked.ts'
import { FirstView } from './FirstView.tsx'
import { SaveForm } from './SaveForm.tsx'
import type { View } from './useViews.ts'

interface ViewPanelProps {
  url: CasesUrl
  hidden: readonly string[]
  /** The saved view that is open; undefined for any other list. */
  view: View | undefined
  /** Opens the same list under another view, with the columns that it keeps, or under none. */
  onOpen: (change: Pick<CasesUrl, 'vue'> & Partial<Pick<CasesUrl, 'masquees'>>) => void
}

/** Keeps the list that is open under a name; of a view that is open, what may be done with it. */
export function ViewPanel({ url, hidden, view, onOpen }: ViewPanelProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const [done, setDone] = useState({ message: '', vue: url.vue as string | undefined })
  const asked = askedOf(url, hidden)
  const hasChanged = view !== undefined && !isSame(view.asked, asked)
  const close = (message: string, vue: string | undefined) => {
    if (box.current) box.current.open = false
    setDone({ message, vue })
    onOpen(vue === undefined ? { vue } : { vue, masquees: asked['masquees'] })
  }
  return (
    <>
      <details
        ref={box}
        className="case-view-panel cesu-no-print"
        onKeyDown={({ key }) => {
          if (key !== 'Escape' || !box.current?.open) return
          box.current.open = false
          box.current.querySelector('summary')?.focus()
        }}
      >
        <summary className="fr-btn fr-btn--tertiary fr-btn--sm">
          {view === undefined ? 'Enregistrer la vue' : `Vue « ${view.name} »${hasChanged ? ', modifiée' : ''}`}
        </summary>
        <div className="case-view-panel__box">
          {view && (
            <p className="fr-text--sm fr-mb-1w">
              {whose(view)}
              {hasChanged && ' La liste ouverte n’est plus tout à fait celle de la vue.'}
            </p>
          )}
          {view && <FirstView view={view} onDone={(message) => setDone({ message, vue: view.id })} />}
          <SaveForm key={view?.id} view={view} asked={asked} onDone={close} />
        </div>
      </details>
      <Done message={done.vue === url.vue ? done.message : ''} />
    </>
  )
}

const whose = ({ isOwn, isShared, ownerName }: View): string => {
  if (!isOwn) return `Partagée avec l’équipe par ${ownerName}, qui peut la changer.`
  return isShared ? 'À vous, partagée avec l’équipe.' : 'À vous, et à personne d’autre.'
}

/** Of a view that asks what no list knows any more: that the list shows more than it asked. */
export function LostFilters({ view }: { view: View | undefined }) {
  const lost = view ? lostIn(view.asked) : []
  if (view === undefined || lost.length === 0) return null
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-1w">
      <p>
        Attention : la vue « {view.name} » demande ce que la liste ne connaît plus ({lost.join(', ')}). La liste en
        montre peut-être plus que vous n’en attendiez.{' '}
        {view.isOwn
          ? 'Choisissez d’autres filtres et enregistrez la vue, ou retirez-la.'
          : `Dites-le à ${view.ownerName}, qui peut la changer.`}
      </p>
    </div>
  )
}
