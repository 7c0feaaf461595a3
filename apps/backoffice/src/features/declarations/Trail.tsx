import { actorKindLabels } from '@cesu/domain/permissions'
import { instant } from '@cesu/ui/design'
import type { Declaration } from '../../declared/declaration.ts'

/** Who did what and when, oldest first, this reading included. */
export function Trail({ entries }: { entries: Declaration['trail'] }) {
  return (
    <section>
      <h2 className="fr-h5 fr-mb-1w">Journal</h2>
      <p>
        Chaque consultation est enregistrée, celle-ci comprise.
        {entries.length >= 500 && ' Seuls les 500 derniers actes sont montrés ici.'}
      </p>
      <ol className="cesu-cards">
        {entries.map((entry) => (
          <li key={entry.id} className="cesu-card cesu-sum">
            <span>
              <strong>{entry.actorName}</strong> ({actorKindLabels[entry.actorKind]}) : {entry.sentence}
            </span>
            <span>{instant(entry.at)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
