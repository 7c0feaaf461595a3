import { useEffect, useId, useRef } from 'react'
import { countOf, grouped } from '../design/format/amounts.ts'
import { ProblemAlert } from '../design/problem/ProblemAlert.tsx'
import { problemOf } from '../design/problem/problem.ts'
import { type AskFile, type ExportProgress, useExport } from './useExport.ts'

interface ExportButtonProps {
  askFile: AskFile
  /** The list as it is shown: its filters and its order. */
  question: unknown
  /** What the file holds, when it is not the rows shown. */
  note?: string | undefined
}

/** « Exporter (CSV) »: the whole list with its filters as a file, how far it is, a way to stop it, and why it failed. */
export function ExportButton({ askFile, question, note }: ExportButtonProps) {
  const { progress, isPending, error, start, cancel } = useExport(askFile)
  const button = useRef<HTMLButtonElement>(null)
  const noteId = useId()
  const isCancelFocused = useRef(false)
  useEffect(() => {
    // The button that held the focus has gone.
    if (!isPending && isCancelFocused.current) button.current?.focus()
    if (!isPending) isCancelFocused.current = false
  }, [isPending])
  const problem = error && problemOf(error)
  return (
    <>
      <button
        ref={button}
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-download-line fr-btn--icon-left"
        aria-disabled={isPending}
        aria-describedby={note && noteId}
        onClick={() => isPending || start(question)}
      >
        Exporter (CSV)
      </button>
      {note && (
        <p id={noteId} className="cesu-source cesu-export">
          {note}
        </p>
      )}
      <div className={progress ? 'cesu-export' : 'fr-sr-only'}>
        <p role="status">{progress && progressText(progress)}</p>
        {isPending && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            onFocus={() => {
              isCancelFocused.current = true
            }}
            onBlur={({ relatedTarget }) => {
              if (relatedTarget) isCancelFocused.current = false
            }}
            onClick={cancel}
          >
            Annuler l’export
          </button>
        )}
      </div>
      {problem && !isPending && (
        <div className="cesu-export__problem">
          <ProblemAlert problem={problem}>
            <button
              type="button"
              className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w"
              onClick={() => {
                button.current?.focus()
                start(question)
              }}
            >
              Réessayer l’export
            </button>
          </ProblemAlert>
        </div>
      )}
    </>
  )
}

const line = { one: 'ligne', many: 'lignes', none: 'Aucune ligne' }

function progressText({ step, rows, total, fileName }: ExportProgress): string {
  const received = countOf({ value: rows, atLeast: false }, line)
  if (step === 'CANCELLED') return 'Export annulé. Aucun fichier n’est enregistré.'
  if (step === 'DONE') return `Export terminé : ${received} dans le fichier ${fileName}.`
  if (total === null) return 'Export en cours…'
  return `Export en cours : ${received} sur ${total.atLeast ? 'plus de ' : ''}${grouped(total.value)}.`
}
