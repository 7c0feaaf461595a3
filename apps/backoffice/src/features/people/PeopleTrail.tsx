import { instant } from '@cesu/ui/design'

interface PeopleTrailProps {
  entries: readonly { id: string; at: string; actorName: string; sentence: string }[]
}

/** Each change of an account or of a team, the last first. */
export const PeopleTrail = ({ entries }: PeopleTrailProps) => (
  <section aria-labelledby="historique" className="fr-mt-4w">
    <h2 id="historique" className="fr-h5 fr-mb-1w">
      Historique
    </h2>
    {entries.length === 0 ? (
      <p>Aucun changement n’a encore été fait ici.</p>
    ) : (
      <ol className="cesu-cards">
        {entries.toReversed().map(({ id, at, actorName, sentence }) => (
          <li key={id} className="cesu-card">
            <p className="fr-mb-1v">{instant(at)}</p>
            <p className="fr-mb-0">
              <strong>{actorName}</strong> {sentence}
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
)
