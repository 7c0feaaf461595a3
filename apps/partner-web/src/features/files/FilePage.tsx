import { receivedFileKindLabels, receivedFileStatusLabels } from '@cesu/domain/files'
import { BackLink, PageHeading } from '@cesu/ui/app'
import {
  Facts,
  grouped,
  instant,
  nameOf,
  ProblemAlert,
  problemOf,
  ReadingStatus,
  refusalOf,
  saveFile,
} from '@cesu/ui/design'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api, takeVerdicts } from '../../api.ts'
import { DismissFile } from './DismissFile.tsx'
import { Verdicts } from './Verdicts.tsx'

const route = getRouteApi('/signed-in/fichiers/$id')

type SentFile = inferOutput<typeof api.files.get>

/** How often a file that is being read is looked at again, in milliseconds. */
const AGAIN_MS = 5_000

/** One file: how far it was read, and what came of each line. */
export function FilePage() {
  const { id } = route.useParams()
  const query = useQuery(
    api.files.get.queryOptions(
      { id },
      { refetchOnMount: 'always', refetchInterval: ({ state }) => (state.data?.endedAt === null ? AGAIN_MS : false) },
    ),
  )
  const file = query.data
  return (
    <>
      <BackLink to="/fichiers">Revenir aux fichiers</BackLink>
      <PageHeading title={file ? (file.name ?? `Fichier du ${instant(file.receivedAt)}`) : 'Fichier'} />
      <ReadingStatus query={query} waiting="Chargement du fichier…" />
      {file && (
        <>
          {file.brokenFor !== null && (
            <Alert as="h2" severity="error" title={file.brokenFor.detail} description={file.brokenFor.remedy} />
          )}
          <p role="status" className="fr-mt-2w">
            {progressOf(file)}
          </p>
          <Facts
            facts={[
              ['Reçu le', instant(file.receivedAt)],
              ['Ses lignes', receivedFileKindLabels[file.kind]],
              ['État', receivedFileStatusLabels[file.status]],
              ['Taille', `${grouped(file.size)} octets, dont ${grouped(file.readBytes)} lus`],
              ['Lignes lues', grouped(file.lines)],
              ['Acceptées', grouped(file.accepted)],
              ['Refusées', refusedOf(file)],
              [
                file.brokenFor === null ? 'Lu le' : 'Arrêté le',
                file.endedAt === null ? 'pas encore' : instant(file.endedAt),
              ],
              ...(file.dismissedAt === null ? [] : [['Classé le', instant(file.dismissedAt)] as const]),
              ['Empreinte (SHA-256)', file.sha256.replaceAll(/(.{8})/g, '$1 ').trim()],
            ]}
          />
          <DismissFile file={file} />
          {file.lines > 0 && <TakeVerdicts id={id} />}
          {file.lines > 0 && <Verdicts id={id} lines={file.lines} />}
        </>
      )}
    </>
  )
}

/** Whether it is read, was, or no further. */
const progressOf = ({ endedAt, brokenFor }: SentFile): string => {
  if (endedAt === null) return 'Lecture en cours : cette page suit son avancement.'
  return brokenFor === null ? 'Lecture finie.' : 'Lecture arrêtée avant la fin.'
}

/** How many lines were refused, and of how many something is to be done. */
const refusedOf = ({ refused, toMend }: SentFile): string =>
  refused === 0 ? '0' : `${grouped(refused)}, dont ${toMend === 0 ? 'aucune' : grouped(toMend)} à corriger`

/** What came of each line, as a file written as the one that was sent. */
function TakeVerdicts({ id }: { id: string }) {
  const take = useMutation({
    mutationFn: async () => {
      const response = await takeVerdicts(id)
      if (!response.ok) throw await refusalOf(response)
      saveFile(nameOf(response), await response.blob())
    },
  })
  return (
    <>
      {take.error && <ProblemAlert problem={problemOf(take.error)} />}
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm fr-icon-download-line fr-btn--icon-left fr-mt-2w"
        aria-disabled={take.isPending}
        onClick={() => take.isPending || take.mutate()}
      >
        {take.isPending ? 'Préparation…' : 'Télécharger le verdict de chaque ligne'}
      </button>
    </>
  )
}
