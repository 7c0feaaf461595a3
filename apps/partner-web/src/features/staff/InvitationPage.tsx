import { stageLabels } from '@cesu/domain/habilitations'
import { staffRoleLabels } from '@cesu/domain/permissions'
import { InvitationToken, staffRoleSentences, staffStageSentences } from '@cesu/domain/staff'
import { dropAllDrafts, PageHeading, signInFailures } from '@cesu/ui/app'
import { Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { ProConnectButton } from '@codegouvfr/react-dsfr/ProConnectButton'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { publicClient } from '../../api.ts'

/** The page to which the link of an invitation leads: what it is for, or why whoever came back from the identity provider is not in. */
export function InvitationPage() {
  const attempt = useLocation({ select: ({ search }) => (search as { identification?: unknown }).identification })
  const failure = typeof attempt === 'string' ? signInFailures[attempt] : undefined
  return failure === undefined ? <Invitation /> : <NotIn failure={failure} />
}

/** Why, and the way out: the provider would give the same account again, until one signs out of it. */
const NotIn = ({ failure }: { failure: string }) => (
  <section className="cesu-text">
    <PageHeading title="Votre invitation" tabPrefix="Erreur" />
    <div className="fr-alert fr-alert--error fr-mb-3w">
      <p className="fr-alert__title">Erreur : l’invitation n’est pas acceptée</p>
      <p>{failure}</p>
    </div>
    <p>Si vous vous êtes identifié avec un autre compte que celui qui est invité :</p>
    <ol>
      <li>déconnectez-vous de ce compte, sinon ProConnect peut vous le redonner sans rien demander ;</li>
      <li>rouvrez le lien du message d’invitation : il sert encore, jusqu’à la date qu’il indique ;</li>
      <li>identifiez-vous avec le compte qui a l’adresse où vous avez reçu ce message.</li>
    </ol>
    <form method="post" action="/sign-out/partner" onSubmit={dropAllDrafts}>
      <button type="submit" className="fr-btn fr-btn--secondary">
        Se déconnecter de ce compte
      </button>
    </form>
  </section>
)

/** What an invitation is for, before anyone signs in, and the one way to accept it: the account that has its address. */
function Invitation() {
  // The secret is in the fragment: no server and no log receives it in an address.
  const [token] = useState(() => globalThis.location.hash.slice(1))
  const form = useRef<HTMLFormElement>(null)
  const isLink = InvitationToken.safeParse(token).success
  const query = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => publicClient.staff.present.mutate({ token }),
    enabled: isLink,
  })
  const found = query.data
  return (
    <section className="cesu-text">
      <PageHeading title="Votre invitation" />
      {isLink && <ReadingStatus query={query} waiting="Lecture de l’invitation…" />}
      {(!isLink || found === null) && (
        <p>
          Cette invitation n’a plus cours : elle a servi, a été retirée, remplacée par un envoi plus récent, ou ses sept
          jours sont passés. Demandez-en une autre à la personne qui vous a invité.
        </p>
      )}
      {found && (
        <>
          <p className="fr-text--lead">
            {found.inviterName} vous invite à travailler pour {found.partnerName} dans l’espace partenaires du Cesu.
          </p>
          <Facts
            facts={[
              ['Votre rôle', staffRoleLabels[found.role]],
              ['Étape', stageLabels[found.stage]],
              ['À accepter avant le', instant(found.expiresAt)],
            ]}
          />
          <p>
            {staffRoleSentences[found.role]} {staffStageSentences[found.stage]}
          </p>
          <p>
            Acceptez avec le compte ProConnect qui a l’adresse où vous avez reçu ce message : aucun autre n’est reçu.
          </p>
          <form ref={form} method="post" action="/sign-in/partner/invitation" hidden>
            <input type="hidden" name="token" value={token} />
          </form>
          <ProConnectButton onClick={() => form.current?.submit()} />
        </>
      )}
    </section>
  )
}
