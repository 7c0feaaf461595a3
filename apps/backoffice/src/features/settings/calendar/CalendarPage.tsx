import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, dayInWords, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { ClosureForm } from './ClosureForm.tsx'
import { ClosurePart, PastClosure } from './ClosurePart.tsx'

/** The days on which the service is closed, what they move and what they never move, and the way to close others. */
export function CalendarPage() {
  const query = useQuery(api.settings.calendar.queryOptions(undefined, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const [added, setAdded] = useState(0)
  const tellAdded = (message: string) => {
    setDone(message)
    setAdded(added + 1)
  }
  const mayChange = useMe().permissions.includes('settings.change')
  const calendar = query.data
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Calendrier" />
      <p className="cesu-text">
        Le service est fermé les samedis, les dimanches, les jours fériés de France métropolitaine et les jours ajoutés
        ici. {!mayChange && 'Ajouter et retirer des fermetures reviennent aux administrateurs.'}
      </p>
      <ul className="cesu-text">
        <li>
          <strong>Ce que cela déplace</strong> : l’échéance d’un dossier ou d’une erreur à réparer, quand nous fixons le
          délai (« Seuils »), et le dernier jour pour répondre à une question. Tous les jours comptent ; si le dernier
          tombe un jour de fermeture, c’est le jour ouvert suivant. Cette règle est la nôtre : aucun texte ne la fixe
          (niveau D).
        </li>
        <li>
          <strong>Ce que cela ne déplace jamais</strong> : un délai légal, comme celui d’une opposition (28 jours, dans
          le mois du RGPD) ou d’une fuite (72 heures), et une échéance déjà fixée.
        </li>
      </ul>
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement du calendrier…" />
      {calendar !== undefined && (
        <>
          <h2 className="fr-h4 fr-mt-4w fr-mb-1v">Fermetures ajoutées</h2>
          {calendar.coming.length === 0 && <p className="cesu-text">Aucune fermeture à venir.</p>}
          {calendar.coming.map((closure) => (
            <ClosurePart
              key={closure.id}
              closure={closure}
              today={calendar.today}
              mayChange={mayChange}
              onDone={setDone}
            />
          ))}
          {mayChange && <ClosureForm key={added} today={calendar.today} onDone={tellAdded} />}
          {calendar.before.length > 0 && (
            <details className="cesu-details">
              <summary>Fermetures passées ou retirées ({calendar.before.length})</summary>
              <ul>
                {calendar.before.map((closure) => (
                  <PastClosure key={closure.id} closure={closure} />
                ))}
              </ul>
            </details>
          )}
          <h2 className="fr-h4 fr-mt-4w fr-mb-1v">Jours fériés à venir</h2>
          {calendar.years.map(({ year, source, holidays }) => (
            <section key={year} aria-labelledby={`holidays-${year}`}>
              <h3 id={`holidays-${year}`} className="fr-h6 fr-mb-1v">
                {year}
              </h3>
              <p className="cesu-text fr-text--sm fr-mb-1v">Source : {source}.</p>
              {holidays.length === 0 && <p className="cesu-text">Plus aucun cette année.</p>}
              <ul className="cesu-text">
                {holidays.map(({ day, name }) => (
                  <li key={day}>
                    {dayInWords(day)} : {name}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  )
}
