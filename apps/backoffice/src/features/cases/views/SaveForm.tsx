import { MOST_VIEW_NAME } from '@cesu/domain/cases'
import { ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { type FormEvent, useId, useState } from 'react'
import { useMe } from '../../../session.ts'
import { useViewChange } from './useViewChange.ts'
import type { View } from './useViews.ts'

interface SaveFormProps {
  /** The view that is open; undefined for any other list. */
  view: View | undefined
  asked: Record<string, string>
  /** What was done, and the view to open then. */
  onDone: (message: string, vue: string | undefined) => void
}

/** Saves the list that is open as a new view; changes or removes the view that is open when it is one’s own. */
export function SaveForm({ view, asked, onDone }: SaveFormProps) {
  const id = useId()
  const { team, permissions } = useMe()
  const own = view?.isOwn ? view : undefined
  const [name, setName] = useState(own?.name ?? '')
  const [isShared, setIsShared] = useState(own?.isShared ?? false)
  const [isAsked, setIsAsked] = useState(false)
  const { save, remove } = useViewChange()
  const fault = wordsFault(name, { missing: 'Donnez-lui un nom.', most: MOST_VIEW_NAME })
  const send = (viewId: string | null) => {
    setIsAsked(true)
    if (fault || save.isPending) return
    const message = `La vue « ${name.trim()} » est enregistrée${isShared ? ', et l’équipe la lit' : ''}.`
    // The form may be gone by then: read again, the views are others. What is refused is said in it.
    save.mutateAsync({ id: viewId, name, asked, isShared }).then((saved) => onDone(message, saved.id), ignore)
  }
  const problem = save.error ?? remove.error
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send(own?.id ?? null)
      }}
    >
      {problem && <ProblemAlert problem={problemOf(problem)} fieldId={() => id} />}
      <WordsField
        {...{ id, value: name, onChange: setName, most: MOST_VIEW_NAME, rows: 1, hint: '' }}
        label={own ? 'Nom de la vue' : 'Nom de la nouvelle vue'}
        error={isAsked ? fault : undefined}
      />
      {(permissions.includes('cases.lead') || own?.isShared) && (
        <div className="fr-checkbox-group fr-checkbox-group--sm fr-mb-2w">
          <input
            id={`${id}-equipe`}
            type="checkbox"
            checked={isShared}
            onChange={({ target }) => setIsShared(target.checked)}
          />
          <label className="fr-label" htmlFor={`${id}-equipe`}>
            Partager avec l’équipe ({team.name})
          </label>
        </div>
      )}
      <p className="fr-text--sm fr-mb-1w">
        Sont gardés : les filtres, l’ordre et les colonnes ; jamais les mots cherchés, qui peuvent être un nom.
      </p>
      <div className="case-bulk__buttons">
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={save.isPending}>
          {own ? 'Enregistrer les changements' : 'Enregistrer'}
        </button>
        {own && (
          <>
            <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => send(null)}>
              En faire une nouvelle vue
            </button>
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              aria-disabled={remove.isPending}
              onClick={() =>
                remove.isPending ||
                remove.mutateAsync({ id: own.id }).then(() => onDone(removed(own), undefined), ignore)
              }
            >
              Retirer la vue
            </button>
          </>
        )}
      </div>
    </form>
  )
}

const ignore = () => undefined

const removed = ({ name, isShared }: View): string =>
  `La vue « ${name} » est retirée${isShared ? ', pour l’équipe aussi' : ''}. Sa liste reste ouverte : vous pouvez l’enregistrer de nouveau.`
