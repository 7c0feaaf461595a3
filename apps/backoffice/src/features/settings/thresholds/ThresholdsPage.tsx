import { thresholdAreas, thresholds } from '@cesu/domain/thresholds'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { ThresholdPart } from './ThresholdPart.tsx'

const areas = Object.entries(thresholdAreas)

/** What rules compare with and no text sets: each threshold, what it is today, since when, what it was, and the way to change it. */
export function ThresholdsPage() {
  const query = useQuery(api.settings.thresholds.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const mayChange = useMe().permissions.includes('settings.change')
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Seuils" />
      <p className="cesu-text">
        Ce que les règles comparent et qu’aucun texte ne fixe : nulle part un taux ou un délai de la loi. Un changement
        compte à partir de son jour ; ce qui est déjà décidé ne change pas, et revenir en arrière est un autre
        changement.
        {!mayChange && ' Changer un seuil revient aux administrateurs.'}
      </p>
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement des seuils…" />
      {query.data !== undefined &&
        areas.map(([area, { title, text }]) => (
          <section key={area} aria-labelledby={area}>
            <h2 id={area} className="fr-h4 fr-mt-4w fr-mb-1v">
              {title}
            </h2>
            <p className="cesu-text">{text}</p>
            {query.data.rows
              .filter(({ threshold }) => thresholds[threshold].area === area)
              .map((row) => (
                <ThresholdPart
                  key={row.threshold}
                  row={row}
                  today={query.data.today}
                  mayChange={mayChange}
                  onDone={setDone}
                />
              ))}
          </section>
        ))}
    </>
  )
}
