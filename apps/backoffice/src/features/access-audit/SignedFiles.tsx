import { countOf, ProblemAlert, problemOf, saveFile } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import type { AuditFile } from './access.ts'

const lines = { one: 'ligne', many: 'lignes', none: 'aucune ligne' }

/** The list with its filters as a file for a third party, signed: for a spreadsheet, or for a program. */
export function SignedFiles({ ask }: { ask: (format: 'CSV' | 'JSON') => Promise<AuditFile> }) {
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (format: 'CSV' | 'JSON') => {
      const file = await ask(format)
      saveFile(file.name, new Blob([file.content], { type: file.type }))
      return file
    },
  })
  return (
    <div className="access-files">
      {(['CSV', 'JSON'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-download-line fr-btn--icon-left fr-mr-1w fr-mb-1w"
          aria-disabled={isPending}
          onClick={() => isPending || mutate(format)}
        >
          Exporter, signé ({format})
        </button>
      ))}
      <p role="status" className={data && !isPending ? 'cesu-source' : 'fr-sr-only'}>
        {isPending && 'Export en cours…'}
        {!isPending &&
          data &&
          `Export terminé : ${countOf({ value: data.lines, atLeast: false }, lines)} dans le fichier ${data.name}, signé. ${
            data.isCut ? 'Il s’arrête aux 10 000 dernières lignes : réduisez la période pour avoir les autres.' : ''
          }`}
      </p>
      {error && !isPending && <ProblemAlert problem={problemOf(error)} />}
    </div>
  )
}
