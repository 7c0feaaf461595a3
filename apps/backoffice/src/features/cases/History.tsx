import { actorKindLabels } from '@cesu/domain/permissions'
import { instant } from '@cesu/ui/design'
import type { Case } from './case.ts'

/** Who did what with the case and when, oldest first, this reading included. */
export const History = ({ found: { trail } }: { found: Case }) => (
  <section aria-labelledby="historique">
    <h2 id="historique" className="fr-h5 fr-mb-1w">
      Historique
    </h2>
    <p>
      Chaque consultation est enregistrée, celle-ci comprise.
      {trail.length >= 500 && ' Seuls les 500 derniers actes sont montrés ici.'}
    </p>
    <ol className="cesu-cards">
      {trail.map(({ id, at, actorKind, actorName, sentence }) => (
        <li key={id} className="cesu-card cesu-sum">
          <span>
            <strong>{actorName}</strong> ({actorKindLabels[actorKind]}) {sentence}
          </span>
          <span>{instant(at)}</span>
        </li>
      ))}
    </ol>
  </section>
)
