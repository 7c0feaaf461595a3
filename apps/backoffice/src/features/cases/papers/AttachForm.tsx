import { fileLack, MOST_CASE_FILES } from '@cesu/domain/cases'
import { ProblemAlert, problemOf, refusalOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { caseFiles } from '../../../api.ts'

interface AttachFormProps {
  caseId: string
  /** Whether the case has as many files as it may. */
  isFull: boolean
  onDone: (message: string) => unknown
}

/** Attaches one file; what the server would refuse for its size is said before it is sent. */
export function AttachForm({ caseId, isFull, onDone }: AttachFormProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const { mutate, isPending, error } = useMutation({
    // Sent again because its answer was lost, it is attached once.
    mutationFn: async ({ file, key }: { file: File; key: string }) => {
      const response = await caseFiles.send(caseId, file, key)
      if (!response.ok) throw await refusalOf(response)
      return (await response.json()) as { name: string }
    },
    onSuccess: ({ name }) => {
      setChosen(null)
      setIsAsked(false)
      if (field.current) field.current.value = ''
      return onDone(`La pièce « ${name} » est jointe.`)
    },
  })
  if (isFull) {
    return (
      <p className="fr-text--sm">
        Un dossier porte {MOST_CASE_FILES} pièces au plus : retirez-en une pour en joindre une autre.
      </p>
    )
  }
  const lack = isAsked ? lackOf(chosen?.file) : undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (chosen !== null && lackOf(chosen.file) === undefined && !isPending) mutate(chosen)
  }
  return (
    <form noValidate onSubmit={send} className="cesu-no-print">
      {error !== null && <ProblemAlert problem={problemOf(error)} fieldId={() => id} />}
      <div className={`fr-upload-group ${lack ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          Joindre une pièce
          <span className="fr-hint-text">Un PDF ou une image PNG ou JPEG, de 5 Mo au plus.</span>
        </label>
        <input
          ref={field}
          id={id}
          className="fr-upload"
          type="file"
          accept=".pdf,.png,.jpg,.jpeg"
          aria-invalid={lack !== undefined}
          aria-describedby={lack ? `${id}-erreur` : undefined}
          onChange={({ target: { files } }) =>
            setChosen(files?.[0] ? { file: files[0], key: crypto.randomUUID() } : null)
          }
        />
        {lack && (
          <p id={`${id}-erreur`} className="fr-error-text">
            {lack}
          </p>
        )}
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Joindre la pièce'}
      </button>
    </form>
  )
}

const lackOf = (file: File | undefined): string | undefined =>
  file === undefined ? 'Choisissez un fichier, puis joignez-le.' : fileLack(file.size)
