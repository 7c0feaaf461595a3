import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { instant, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { api, client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import type { Case } from './case.ts'
import { ColleagueField } from './papers/ColleagueField.tsx'
import { Mentioned } from './papers/Mentioned.tsx'
import { mentionsIn, nothing, withMention } from './papers/mentions.ts'

/** What agents write to each other: on an ochre ground, and said in words, so that nobody takes it for an answer to a partner. */
export function Notes({ found: { id, notes } }: { found: Case }) {
  const mayWrite = useMe().permissions.includes('cases.handle')
  return (
    <section className="case-notes" aria-labelledby="notes">
      <h2 id="notes" className="fr-h5 fr-mb-1w">
        Notes internes
      </h2>
      <p className="fr-text--sm">
        Lues des agents seulement : ni le partenaire, ni l’employeur, ni le salarié ne les lisent.
      </p>
      {notes.length === 0 && <p>Aucune note.</p>}
      <ul className="cesu-cards">
        {notes.map(({ id: note, authorName, text, writtenAt, names, isUnread, namesMe }) => (
          <li key={note} className="cesu-card">
            <strong>{authorName}</strong>, le {instant(writtenAt)}{' '}
            {isUnread && (
              <Badge as="span" small noIcon severity="new">
                {namesMe ? 'Nouvelle, vous mentionne' : 'Nouvelle'}
              </Badge>
            )}
            <p className="cesu-said fr-mb-0">
              <Mentioned text={text} names={names} />
            </p>
          </li>
        ))}
      </ul>
      {mayWrite && <NoteForm key={id} caseId={id} />}
    </section>
  )
}

function NoteForm({ caseId }: { caseId: string }) {
  const id = useId()
  const draft = `note.${caseId}`
  const [typed, setTyped] = useDraft(draft, nothing)
  const [isAsked, setIsAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  // The same note written again once it is kept is another one.
  const [kept, setKept] = useState(0)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (note: { id: string; text: string; mentions: string[] }) =>
      client.cases.note.mutate(note, { context: { idempotencyKey: keyOf({ ...note, kept }) } }),
    onSuccess: () => {
      setKept(kept + 1)
      setTyped(nothing)
      dropDraft(draft)
      setIsAsked(false)
      return queryClient.invalidateQueries({ queryKey: api.cases.get.pathKey() })
    },
  })
  useShortcut('i', () => field.current?.focus())
  const fault = wordsFault(typed.text, { missing: 'Écrivez la note, puis enregistrez.' })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsAsked(true)
        if (fault) field.current?.focus()
        else if (!isPending) mutate({ id: caseId, text: typed.text, mentions: mentionsIn(typed) })
      }}
    >
      {error && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
      <div className="case-note">
        <WordsField
          id={id}
          field={field}
          label="Écrire une note interne"
          value={typed.text}
          onChange={(text) => setTyped({ ...typed, text })}
          error={isAsked ? fault : undefined}
        />
        <ColleagueField
          id={`${id}-qui`}
          label="Mentionner un collègue"
          hint="Tapez quelques lettres de son nom, puis choisissez-le : il trouvera la note dans « Ma journée »."
          value={typed.called}
          onType={(called, colleague) => {
            if (colleague === null) return setTyped({ ...typed, called })
            setTyped({ ...withMention(typed, colleague, field.current?.selectionStart), called: '' })
            field.current?.focus()
          }}
        />
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : 'Enregistrer la note'}
      </button>
    </form>
  )
}
