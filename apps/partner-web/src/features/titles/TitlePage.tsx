import { voucherReleaseLabels, voucherStatusLabels } from '@cesu/domain/vouchers'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { day, euros, Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { api } from '../../api.ts'

const route = getRouteApi('/signed-in/titres/$number')

type Title = inferOutput<typeof api.issuer.title>

/** One title: what it is, and all that happened to it. */
export function TitlePage() {
  const { number } = route.useParams()
  const query = useQuery(api.issuer.title.queryOptions({ number }, { refetchOnMount: 'always' }))
  const title = query.data
  return (
    <>
      <BackLink to="/titres">Revenir aux titres</BackLink>
      <PageHeading title={`Titre ${number}`} />
      <ReadingStatus query={query} waiting="Chargement du titre…" />
      {title && (
        <>
          <Facts
            facts={[
              ['État', voucherStatusLabels[title.status]],
              ['Valeur', euros(title.faceValueCents)],
              ['Part du financeur', euros(title.funderShareCents)],
              ['Financeur (SIRET)', title.funderSiret],
              ['Support', title.electronic ? 'dématérialisé' : 'papier'],
              ['Bénéficiaire', title.beneficiaryHash === null ? 'pas encore donné' : 'donné (empreinte enregistrée)'],
              ['Services', title.services.length === 0 ? 'tous' : title.services.join(', ')],
              ['Utilisable jusqu’au', day(title.usableUntil)],
              ['À remettre jusqu’au', day(title.remittableUntil)],
            ]}
          />
          <h2 className="fr-h5 fr-mt-4w">Son histoire</h2>
          <ol>
            <li>
              {instant(title.registeredAt)} : enregistré par la ligne {title.line} d’
              <Link to="/fichiers/$id" params={{ id: title.fileId }}>
                un fichier
              </Link>
            </li>
            {happened(title).map(({ at, text }) => (
              <li key={`${at} ${text}`}>
                {instant(at)} : {text}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** What happened after it was registered, in the order of time. */
function happened({ uses, status, movedAt, movedFor }: Title): { at: string; text: string }[] {
  const ofUses = uses.flatMap(({ reference, paymentDay, usedAt, releasedAt, releasedFor, remittedAt }) => [
    { at: usedAt, text: `a payé la déclaration ${reference}, payée le ${day(paymentDay)}` },
    ...(remittedAt === null ? [] : [{ at: remittedAt, text: 'remis par le salarié' }]),
    ...(releasedAt === null
      ? []
      : [{ at: releasedAt, text: `libéré${releasedFor === null ? '' : ` : ${voucherReleaseLabels[releasedFor]}`}` }]),
  ])
  const said = movedAt !== null && movedFor !== null
  const last = said ? [{ at: movedAt, text: `dit ${voucherStatusLabels[status]} : « ${movedFor} »` }] : []
  return [...ofUses, ...last].toSorted((a, b) => (a.at < b.at ? -1 : 1))
}
