import { quotaAmount, quotaTexts, raiseSpan } from '@cesu/domain/quotas'
import { Facts, instant } from '@cesu/ui/design'
import type { Case } from './case.ts'
import { FirstWish } from './FirstWish.tsx'

type Asked = Extract<NonNullable<Case['subject']>, { kind: 'QUOTA_RAISE' }>

/** The raise of a quota that a case is about, and what a first agent wants to grant. */
export function RaiseEssentials({ asked: { raise, wish } }: { asked: Asked }) {
  const { quota, asked, usual, used, why, askedAt, askedByName } = raise
  return (
    <>
      {wish && <FirstWish wish={wish} />}
      <h3 className="fr-h6 fr-mb-1w">La demande</h3>
      <blockquote className="cesu-said">{why}</blockquote>
      <Facts
        facts={[
          ['Quota', quotaTexts[quota].label],
          ['Limite habituelle', usual.toLocaleString('fr-FR')],
          ['Limite demandée', quotaAmount(quota, asked)],
          ['Consommé quand il l’a demandé', used.toLocaleString('fr-FR')],
          ['Jours', raiseSpan(raise)],
          ['Demandé', `le ${instant(askedAt)} par ${askedByName}`],
        ]}
      />
    </>
  )
}
