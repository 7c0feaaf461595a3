import { fileLack, MOST_CASE_FILES, sizeText } from '@cesu/domain/cases'
import { useState } from 'react'
import { ProblemAlert } from '../../design/problem/ProblemAlert.tsx'
import { problemOf } from '../../design/problem/problem.ts'
import type { useAnswerFiles } from './useAnswerFiles.ts'

interface AnswerFilesProps {
  /** Tells the fields of one answer from those of another on the page. */
  id: string
  files: readonly { id: string; name: string; size: number }[]
  acts: ReturnType<typeof useAnswerFiles>
}

/** The files that leave with an answer: put one by one, taken back until it is sent. */
export function AnswerFiles({ id, files, acts }: AnswerFilesProps) {
  const [lack, setLack] = useState<string | undefined>(undefined)
  const { put, takeBack, isPutting, isBusy, error } = acts
  const field = `${id}-pieces`
  const choose = (input: HTMLInputElement) => {
    const file = input.files?.[0]
    const found = file && fileLack(file.size)
    setLack(found)
    if (file !== undefined && found === undefined && !isBusy) put(file)
    input.value = ''
  }
  return (
    <>
      {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => field} />}
      {files.length > 0 && (
        <ul className="cesu-cards" aria-label="Pièces qui partiront avec la réponse">
          {files.map((file) => (
            <li key={file.id} className="cesu-card">
              {file.name} ({sizeText(file.size)}){' '}
              <button
                type="button"
                className="fr-btn fr-btn--tertiary fr-btn--sm"
                aria-disabled={isBusy}
                onClick={() => isBusy || takeBack(file.id)}
              >
                Retirer<span className="fr-sr-only"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.length >= MOST_CASE_FILES ? (
        <p className="fr-text--sm">
          Une réponse porte {MOST_CASE_FILES} pièces au plus : retirez-en une pour la remplacer.
        </p>
      ) : (
        <div className={`fr-upload-group fr-mb-2w ${lack ? 'fr-input-group--error' : ''}`}>
          <label className="fr-label" htmlFor={field}>
            Ajouter une pièce (facultatif)
            <span className="fr-hint-text">
              Un PDF ou une image PNG ou JPEG, de 5 Mo au plus. L’Urssaf la lit une fois la réponse envoyée.
            </span>
          </label>
          <input
            id={field}
            className="fr-upload"
            type="file"
            accept=".pdf,.png,.jpg,.jpeg"
            aria-invalid={lack !== undefined}
            aria-describedby={lack ? `${field}-erreur` : undefined}
            onChange={({ target }) => choose(target)}
          />
          {lack && (
            <p id={`${field}-erreur`} className="fr-error-text">
              {lack}
            </p>
          )}
        </div>
      )}
      <p role="status" className="fr-text--sm fr-mb-1w">
        {isPutting && 'Envoi de la pièce…'}
      </p>
    </>
  )
}
