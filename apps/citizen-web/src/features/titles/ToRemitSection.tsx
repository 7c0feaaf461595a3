import { day, euros, ProblemAlert, problemOf } from '@cesu/ui/design'
import type { Title, ToRemit } from './answers.ts'
import { TitleCard } from './TitleCard.tsx'
import { useRemit } from './useRemit.ts'

const counted = (titles: number, what: string) =>
  `${titles} titre${titles > 1 ? 's' : ''} ${what}${titles > 1 ? 's' : ''}`

interface Props {
  titles: readonly Title[]
  toRemit: readonly ToRemit[]
}

/** What a worker can still be paid of: electronic titles, remitted at once or one by one; paper ones, which go by post. */
export function ToRemitSection({ titles, toRemit }: Props) {
  const { remit, isPending, error } = useRemit()
  const ready = titles.filter(({ state }) => state === 'TO_REMIT')
  const electronic = ready.filter((title) => title.electronic)
  const paper = ready.filter((title) => !title.electronic)
  const summed = toRemit.find((one) => one.electronic)
  const isMore = summed !== undefined && summed.titles > electronic.length
  return (
    <>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      {electronic.length > 0 && summed && (
        <section aria-labelledby="a-remettre" className="fr-mb-4w">
          <h2 id="a-remettre" className="fr-h5">
            À remettre : {counted(summed.titles, 'dématérialisé')}, {euros(summed.cents)}
          </h2>
          <p className="cesu-text">
            Le premier se remet au plus tard le <strong>{day(summed.firstUntil)}</strong>. Après ce jour, son émetteur
            ne le paie plus.
          </p>
          <button
            type="button"
            className="fr-btn fr-mb-2w"
            aria-disabled={isPending}
            onClick={() => remit(electronic.map(({ id }) => id))}
          >
            {electronic.length === 1
              ? 'Remettre ce titre'
              : `Remettre ${isMore ? 'les' : 'ces'} ${electronic.length} ${isMore ? 'premiers ' : ''}titres`}
          </button>
          <p role="status" className="fr-sr-only">
            {isPending && 'Remise en cours…'}
          </p>
          <ul className="cesu-cards cesu-text">
            {electronic.map((title) => (
              <li key={title.id} className="cesu-card">
                <TitleCard title={title}>
                  {electronic.length > 1 && (
                    <button
                      type="button"
                      className="fr-btn fr-btn--secondary fr-btn--sm"
                      aria-disabled={isPending}
                      onClick={() => remit([title.id])}
                    >
                      Remettre celui-ci seul<span className="fr-sr-only">, n° {title.number}</span>
                    </button>
                  )}
                </TitleCard>
              </li>
            ))}
          </ul>
        </section>
      )}
      {paper.length > 0 && (
        <section aria-labelledby="papier" className="fr-mb-4w">
          <h2 id="papier" className="fr-h5">
            À envoyer : {counted(paper.length, 'papier').replace('papiers', 'papier')}
          </h2>
          <p className="cesu-text">
            Les titres papier ne se remettent pas ici : leur émetteur les reçoit par courrier, avec son bordereau. Ils
            passent à « Remis » quand il l’a lu.
          </p>
          <ul className="cesu-cards cesu-text">
            {paper.map((title) => (
              <li key={title.id} className="cesu-card">
                <TitleCard title={title} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
