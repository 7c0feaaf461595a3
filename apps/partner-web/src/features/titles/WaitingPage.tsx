import { receivedFileKindLabels } from '@cesu/domain/files'
import { PageHeading } from '@cesu/ui/app'
import { day, euros, grouped, instant, ReadingStatus } from '@cesu/ui/design'
import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import { api } from '../../api.ts'

type Waiting = inferOutput<typeof api.issuer.waiting>
type File = Waiting['underWay'][number]

const stoppedTexts: Record<NonNullable<Waiting['stopped']>, string> = {
  'issuer.suspended': 'Votre habilitation est suspendue.',
  'issuer.not_in_force': 'Votre habilitation n’est pas enregistrée, ou n’est pas en vigueur aujourd’hui.',
}

/** What waits, on whom: the issuer, Urssaf, the workers. */
export function WaitingPage() {
  const query = useQuery(api.issuer.waiting.queryOptions(undefined, { refetchOnMount: 'always' }))
  const read = query.data
  return (
    <>
      <PageHeading title="Ce qui attend" />
      <ReadingStatus query={query} waiting="Chargement de ce qui attend…" />
      {read && (
        <>
          {read.stopped !== null && (
            <Alert
              as="h2"
              className="fr-mb-4w"
              severity="warning"
              title={stoppedTexts[read.stopped]}
              description="Aucun de vos titres n’est enregistré ; les titres utilisés vous sont encore présentés au remboursement. Écrivez à l’Urssaf."
            />
          )}
          <Part
            title="Sur vous"
            none="Aucune ligne à corriger dans les fichiers des trente derniers jours."
            note="Un fichier que vous ne corrigerez pas se classe depuis sa page."
            isEmpty={read.toCorrect.length === 0}
          >
            {read.toCorrect.map((file) => (
              <FileLine key={file.id} file={file}>
                {[
                  ...(file.brokenFor === null
                    ? []
                    : [`lecture arrêtée. ${file.brokenFor.detail} ${file.brokenFor.remedy}`]),
                  ...(file.toMend === 0 ? [] : [mendOf(file.toMend)]),
                ].join(' ')}
              </FileLine>
            ))}
          </Part>
          <Part title="Sur l’Urssaf" none="Aucun fichier en cours de lecture." isEmpty={read.underWay.length === 0}>
            {read.underWay.map((file) => (
              <FileLine key={file.id} file={file}>
                {`${grouped(file.lines)} ${file.lines < 2 ? 'ligne lue' : 'lignes lues'}, lecture en cours`}
              </FileLine>
            ))}
          </Part>
          <Part
            title="Sur les salariés"
            none="Aucun titre utilisé n’attend sa remise."
            isEmpty={read.unremitted.length === 0}
          >
            {read.unremitted.map(({ lastDay, titles, cents }) => (
              <li key={lastDay}>
                {grouped(titles)} {titles < 2 ? 'titre utilisé' : 'titres utilisés'} ({euros(cents)}) à remettre au plus
                tard le {day(lastDay)}
              </li>
            ))}
          </Part>
        </>
      )}
    </>
  )
}

const mendOf = (lines: number): string =>
  `${grouped(lines)} ${lines < 2 ? 'ligne refusée' : 'lignes refusées'} à corriger, puis à renvoyer.`

interface PartProps {
  title: string
  none: string
  /** What is said after what waits. */
  note?: string
  isEmpty: boolean
  children: ReactNode
}

const Part = ({ title, none, note, isEmpty, children }: PartProps) => (
  <section className="fr-mb-4w">
    <h2 className="fr-h5">{title}</h2>
    {isEmpty ? <p>{none}</p> : <ul className="cesu-text">{children}</ul>}
    {!isEmpty && note && <p className="fr-hint-text">{note}</p>}
  </section>
)

const FileLine = ({ file: { id, name, kind, receivedAt }, children }: { file: File; children: string }) => (
  <li>
    <Link to="/fichiers/$id" params={{ id }}>
      {name === null ? '' : `${name}, `}
      {name === null ? 'Fichier' : 'fichier'} de {receivedFileKindLabels[kind]} du {instant(receivedAt)}
    </Link>{' '}
    : {children}
  </li>
)
