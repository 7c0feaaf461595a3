import { instant, saveFile } from '@cesu/ui/design'
import type { ReadShare } from './answers.ts'
import { receiptActs } from './wording.ts'

type Receipt = ReadShare['receipts'][number]

/** The signed proof of each act, to keep. */
export function Receipts({ share: { id, receipts, legalBasis } }: { share: ReadShare }) {
  if (receipts.length === 0) return null
  const keep =
    ({ number, body, keyId, signature }: Receipt) =>
    () =>
      saveFile(
        `recu-partage-${id}-${number}.json`,
        new Blob([JSON.stringify({ body, keyId, signature }, null, 2)], { type: 'application/json' }),
      )
  return (
    <section aria-labelledby="recus" className="fr-mt-4w">
      <h2 id="recus" className="fr-h5">
        Vos reçus
      </h2>
      <p>Chaque reçu est signé par l’Urssaf : il prouve ce que vous avez fait, et quand.</p>
      <ul className="cesu-cards cesu-text">
        {receipts.map((one) => (
          <li key={one.number} className="cesu-card">
            <p className="fr-mb-1w">
              Reçu n° {one.number}, le {instant(one.at)} : {actOf(one, legalBasis)}
            </p>
            <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={keep(one)}>
              Garder le reçu n° {one.number}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a receipt is of, which its signed body says. */
function actOf({ body }: Receipt, legalBasis: ReadShare['legalBasis']): string {
  const { events } = JSON.parse(body) as { events: { type: string }[] }
  return receiptActs(legalBasis)[events[0]?.type ?? ''] ?? 'vous avez changé ce partage'
}
