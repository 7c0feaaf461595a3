import { FieldLink } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../session.ts'
import { isUndelivered, type MandateRequest } from './mandate.ts'
import { ADDRESS_FIELD } from './Readdress.tsx'
import { Told } from './Told.tsx'

/** Where a request is, in a sentence, and what to do of it when there is something to do. */
export function RequestState({ request }: { request: MandateRequest }) {
  const { status } = request
  if (isUndelivered(request)) {
    return (
      <Told kind="error" title="Erreur : le message n’arrive pas à cette adresse">
        <FieldLink fieldId={ADDRESS_FIELD}>Corrigez l’adresse</FieldLink> : un nouveau message part aussitôt.
      </Told>
    )
  }
  if (status === 'SUSPENDED') {
    return (
      <Told kind="warning" title="Attention : la personne dit que ce n’est pas pour elle">
        Personne ne peut accepter cette demande, et un agent de l’Urssaf regarde.{' '}
        <FieldLink fieldId={ADDRESS_FIELD}>Vérifiez l’adresse</FieldLink> : une autre adresse reçoit un nouveau lien.
      </Told>
    )
  }
  if (status === 'REFUSED') {
    return (
      <Told kind="info" title="Information : votre client a refusé">
        Sa raison n’est pas communiquée. Parlez-en avec lui avant de demander de nouveau. <AskAgain request={request} />
      </Told>
    )
  }
  if (status === 'DISPUTED') {
    return (
      <Told kind="warning" title="Attention : la personne dit ne pas être concernée">
        Un agent de l’Urssaf vérifie. Ne lui demandez rien d’ici là.
      </Told>
    )
  }
  if (status === 'WITHDRAWN') {
    return (
      <Told kind="info" title="Information : votre organisme a retiré cette demande">
        Le lien ne vaut plus rien. <AskAgain request={request} />
      </Told>
    )
  }
  if (status === 'EXPIRED') {
    return (
      <Told kind="info" title="Information : personne n’a répondu à temps">
        Le lien ne vaut plus rien. <AskAgain request={request} />
      </Told>
    )
  }
  return null
}

/** The form with the same person in it; the address of the page says nothing of them. */
function AskAgain({ request: { email, reference, employerNumber } }: { request: MandateRequest }) {
  const mayAsk = useMe().permissions.includes('mandates.request')
  const askAgain = [email, reference ?? '', employerNumber ?? ''].join(';').replace(/;+$/, '')
  return (
    mayAsk && (
      <Link to="/mandats/demander" state={{ askAgain }}>
        Demander de nouveau
      </Link>
    )
  )
}
