import { versionReasonLabels } from '@cesu/domain/declarations'
import { VersionDifferences } from '@cesu/ui/cesu'
import { Details, instant } from '@cesu/ui/design'
import type { Declaration } from './declaration.ts'

/** Who changed what, newest first; nothing for a declaration that never changed. */
export function VersionHistory({ versions, status }: Pick<Declaration, 'versions' | 'status'>) {
  const last = status === 'CANCELLED' ? ', la dernière avant l’annulation' : ', en vigueur'
  if (versions.length < 2) return null
  return (
    <section className="fr-mt-4w">
      <h2 className="fr-h5">Historique</h2>
      {versions.map(({ number, reason, authorName, createdAt, differences }, index) => (
        <Details
          key={number}
          title={`Version ${number}${index === 0 ? last : ''} : ${versionReasonLabels[reason]}, ${instant(createdAt)}, ${authorName}`}
          open={index === 0}
        >
          {differences ? (
            <VersionDifferences
              differences={differences}
              before={`Version ${number - 1}`}
              after={`Version ${number}`}
            />
          ) : (
            <p>La première version.</p>
          )}
        </Details>
      ))}
    </section>
  )
}
