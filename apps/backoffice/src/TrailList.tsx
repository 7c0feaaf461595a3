import { actorKindLabels, type KnownKind } from '@cesu/domain/permissions'
import { instant } from '@cesu/ui/design'

/** One act, as its page reads it. */
interface Entry {
  id: string
  at: string
  actorKind: KnownKind | 'SYSTEM'
  actorName: string
  sentence: string
}

/** As many acts as a trail leaves at most. */
const MOST_SHOWN = 500

/** Who did what with a thing and when, oldest first, this reading included. */
export const TrailList = ({ title, entries }: { title: string; entries: readonly Entry[] }) => (
  <section aria-labelledby="journal">
    <h2 id="journal" className="fr-h5 fr-mb-1w">
      {title}
    </h2>
    <p>
      Chaque consultation est enregistrée, celle-ci comprise.
      {entries.length >= MOST_SHOWN && ` Seuls les ${MOST_SHOWN} derniers actes sont montrés ici.`}
    </p>
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
  </section>
)
