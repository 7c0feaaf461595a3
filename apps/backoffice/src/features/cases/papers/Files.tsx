import { caseFileScanLabels, MOST_CASE_FILES, sizeText } from '@cesu/domain/cases'
import { Done, instant, ProblemAlert, problemOf, refusalOf, saveFile } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, caseFiles, client } from '../../../api.ts'
import { ReasonForm } from '../../../ReasonForm.tsx'
import { useMe } from '../../../session.ts'
import type { Case } from '../case.ts'
import { AttachForm } from './AttachForm.tsx'

type CaseFile = Case['files'][number]

/** The files of a case: taken away one by one, never shown here; those that were removed say why. */
export function Files({ found: { id, files } }: { found: Case }) {
  const handles = useMe().permissions.includes('cases.handle')
  const [done, setDone] = useState('')
  const queryClient = useQueryClient()
  const tell = (message: string) => {
    setDone(message)
    return queryClient.invalidateQueries({ queryKey: api.cases.get.pathKey() })
  }
  const kept = files.filter(({ removed }) => removed === null)
  const removed = files.filter((file) => file.removed !== null)
  return (
    <section aria-labelledby="pieces" className="case-paper">
      <h2 id="pieces" className="fr-h5 fr-mb-1w">
        Pièces
      </h2>
      <Done message={done} />
      {kept.length === 0 && <p className="fr-mb-1w">Aucune pièce.</p>}
      <ul className="case-lines">
        {kept.map((file) => (
          <li key={file.id}>
            <FileLine file={file} onDone={tell} />
          </li>
        ))}
        {removed.map((file) => (
          <li key={file.id} className="fr-text--sm">
            « {file.name} », retirée par {file.removed?.byName} le {file.removed && instant(file.removed.at)} : «{' '}
            {file.removed?.reason} »
          </li>
        ))}
      </ul>
      {handles && (
        <AttachForm
          caseId={id}
          isFull={kept.filter(({ isOfAnswer }) => !isOfAnswer).length >= MOST_CASE_FILES}
          onDone={tell}
        />
      )}
    </section>
  )
}

interface FileLineProps {
  file: CaseFile
  onDone: (message: string) => unknown
}

/** One file: what it is, whether an antivirus saw it, the way to take it and to remove it. */
function FileLine({
  file: { id, name, size, scan, isActive, isOfAnswer, authorName, addedAt, mayRemove },
  onDone,
}: FileLineProps) {
  const take = useMutation({
    mutationFn: async () => {
      const response = await caseFiles.take(id)
      if (!response.ok) throw await refusalOf(response)
      saveFile(name, await response.blob())
    },
  })
  const remove = useMutation({
    mutationFn: (reason: string) =>
      client.cases.removeFile.mutate({ id, reason }, { context: { idempotencyKey: `retirer-${id}` } }),
    onSuccess: () => onDone(`La pièce « ${name} » est retirée.`),
  })
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-download-line fr-btn--icon-left case-file"
        aria-disabled={take.isPending}
        onClick={() => take.isPending || take.mutate()}
      >
        {name}
      </button>
      <p className="fr-text--sm fr-mb-1v">
        {sizeText(size)} · {caseFileScanLabels[scan]} · jointe {isOfAnswer && 'à sa réponse '}par {authorName} le{' '}
        {instant(addedAt)}
      </p>
      {isActive && (
        <p className="fr-text--sm fr-mb-1v">
          <Badge as="span" small severity="warning">
            Contient du contenu actif
          </Badge>{' '}
          Ce PDF peut lancer une action à l’ouverture, ou contient un autre fichier. Refusez ce que votre lecteur
          propose d’exécuter ; dans le doute, demandez une copie imprimée en PDF.
        </p>
      )}
      {take.error !== null && <ProblemAlert problem={problemOf(take.error)} />}
      {mayRemove && (
        <ReasonForm
          title={`Retirer « ${name} »`}
          label="Pourquoi la retirer (elle ne revient pas ; vos collègues liront pourquoi)"
          button="Retirer la pièce"
          change={remove}
          onSend={(reason) => remove.mutate(reason)}
        />
      )}
    </>
  )
}
