import { mandateActTexts } from '@cesu/domain/mandates'
import { PageHeading } from '@cesu/ui/app'
import { Done, day, ReadingStatus } from '@cesu/ui/design'
import { FranceConnectButton } from '@codegouvfr/react-dsfr/FranceConnectButton'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CheckPartner } from './Asking.tsx'
import { ClosedRequest, DeadLink, isOpen } from './ClosedRequest.tsx'
import { isLink, openedLink } from './link.ts'
import { NotMe } from './NotMe.tsx'
import { presented } from './presented.ts'
import { WayBack } from './WayBack.tsx'
import './mandates.css'

/** Where signing in leads: to the answer. */
const SIGN_IN = `/sign-in/citizen?returnTo=${encodeURIComponent('/mon-espace/demande/reponse')}`

/** What a link asks, before anyone signs in: who, for what, how long it takes, and what is needed. */
export function RequestPage() {
  const [token, setToken] = useState(openedLink)
  useEffect(() => {
    const readAddress = () => setToken(openedLink())
    globalThis.addEventListener('hashchange', readAddress)
    return () => globalThis.removeEventListener('hashchange', readAddress)
  }, [])
  const [denied, setDenied] = useState('')
  const query = useQuery(presented(token))
  const read = query.data
  return (
    <>
      <PageHeading title={read ? `${read.partner.name} vous demande un mandat` : 'Une demande de mandat'} />
      {isLink(token) ? <ReadingStatus query={query} waiting="Lecture de la demande…" /> : <DeadLink />}
      {read === null && <DeadLink />}
      <Done message={denied} />
      {read && !isOpen(read.status) && (
        <>
          <ClosedRequest status={read.status} />
          <WayBack partnerName={read.partner.name} isAnswered />
        </>
      )}
      {read && isOpen(read.status) && (
        <div className="cesu-text">
          <p className="fr-text--lead">
            {read.partner.name} vous demande, depuis le {day(read.askedDay)}, d’agir à votre place auprès du Cesu.
          </p>
          <p className="fr-mb-1w">{read.partner.name} pourrait :</p>
          <ul>
            {read.acts.map((act) => (
              <li key={act}>{mandateActTexts[act]}</li>
            ))}
          </ul>
          <CheckPartner partner={read.partner} />
          <h2 className="fr-h5 fr-mt-3w">Pour répondre</h2>
          <p>
            Connectez-vous, lisez, puis acceptez ou refusez : deux minutes suffisent. Vous avez jusqu’au{' '}
            {day(read.lastDay)}. Nous ne vous demanderons ni votre numéro de sécurité sociale, ni votre compte bancaire.
          </p>
          <FranceConnectButton url={SIGN_IN} />
          <WayBack partnerName={read.partner.name} isAnswered={false} />
          <NotMe token={token ?? ''} partnerName={read.partner.name} onDone={setDenied} />
        </div>
      )}
    </>
  )
}
