import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemAlert } from '../design/problem/ProblemAlert.tsx'
import { problemOf } from '../design/problem/problem.ts'
import { nameOf, refusalOf } from '../design/receivedFile.ts'
import { saveFile } from '../design/saveFile.ts'

/** The documents of a declaration, by the last part of their address, as who declares and who checks take them. */
export const declarationDocuments = {
  justificatif: 'Télécharger le justificatif (PDF)',
  bulletin: 'Télécharger le bulletin (PDF)',
} as const

interface DocumentButtonsProps<Name extends keyof typeof declarationDocuments> {
  /** What each button says. */
  documents: Readonly<Record<Name, ReactNode>>
  /** Asks the server one document. */
  ask: (name: Name, question: unknown) => Promise<Response>
  declaration: { employerId: string; period: string; id: string }
  /** That in force unless told. */
  version?: number
  /** Among others on a page. */
  isSmall?: boolean
}

/** Documents of a version, to keep: being made, saved, or why not. */
export function DocumentButtons<Name extends keyof typeof declarationDocuments>({
  documents,
  ask,
  declaration: { employerId, period, id },
  version,
  isSmall = false,
}: DocumentButtonsProps<Name>) {
  const { mutate, isPending, variables, data, error } = useMutation({
    mutationFn: async (name: Name) => {
      const response = await ask(name, { employerId, period, id, version })
      if (!response.ok) throw await refusalOf(response)
      const fileName = nameOf(response)
      saveFile(fileName, await response.blob())
      return { fileName, code: response.headers.get('cesu-document-code') }
    },
  })
  return (
    <div className="cesu-documents cesu-no-print">
      <ul className={isSmall ? 'fr-raw-list' : 'fr-btns-group fr-btns-group--inline-sm fr-btns-group--icon-left'}>
        {(Object.keys(documents) as Name[]).map((name) => (
          <li key={name}>
            <button
              type="button"
              className={`fr-btn fr-icon-download-line ${isSmall ? 'fr-btn--tertiary fr-btn--sm fr-btn--icon-left' : 'fr-btn--secondary'}`}
              aria-disabled={isPending}
              onClick={() => isPending || mutate(name)}
            >
              {documents[name]}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={`fr-text--sm fr-mb-1w${isSmall ? ' fr-mt-1v' : ''}`}>
        {isPending && 'Le document se prépare…'}
        {!isPending && data && `Document enregistré : ${data.fileName}. Code de vérification : ${data.code}.`}
      </p>
      {error && !isPending && variables && (
        <ProblemAlert problem={problemOf(error)}>
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w"
            onClick={() => mutate(variables)}
          >
            Réessayer
          </button>
        </ProblemAlert>
      )}
    </div>
  )
}
