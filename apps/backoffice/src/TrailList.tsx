import { actorKindLabels, type KnownKind } from '@cesu/domain/permissions'
import { Details, instant } from '@cesu/ui/design'

/** One act, as its page reads it. */
interface Entry {
  id: string
  at: string
  actorKind: KnownKind | 'SYSTEM'
  actorName: string
  sentence: string
  isReading: boolean
}

/** As many acts as a trail leaves at most. */
const MOST_SHOWN = 500

/** Who did what with a thing and when, the last first; and apart, who looked at it, this reading included. */
export function TrailList({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const last = entries.toReversed()
  const readings = last.filter(({ isReading }) => isReading)
  const acts = last.filter(({ isReading }) => !isReading)
  return (
    <section aria-labelledby="journal">
      <h2 id="journal" className="fr-h5 fr-mb-1w">
        {title}
      </h2>
      {entries.length >= MOST_SHOWN && <p>Seuls les {MOST_SHOWN} derniers actes et consultations sont montrés ici.</p>}
      {acts.length === 0 ? <p>Personne n’y a encore rien fait.</p> : <Entries entries={acts} />}
      <Details title={`Consultations (${readings.length})`}>
        <p>Chaque consultation est enregistrée, celle-ci comprise.</p>
        <Entries entries={readings} />
      </Details>
    </section>
  )
}

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <ol className="cesu-cards">
    {entries.map(({ id, at, actorKind, actorName, sentence }) => (
      <li key={id} className="cesu-card cesu-sum">
        <span>
          <strong>{actorName}</strong> ({actorKindLabels[actorKind]}) : {sentence}
        </span>
        <span>{instant(at)}</span>
      </li>
    ))}
  </ol>
)
