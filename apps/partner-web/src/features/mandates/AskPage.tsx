import { REMINDED_AFTER_DAYS, REQUEST_DAYS } from '@cesu/domain/mandates'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { AskForm } from './AskForm.tsx'

/** Asks one client, or two hundred, for a mandate. */
export const AskPage = () => (
  <>
    <BackLink to="/mandats/demandes">Revenir aux demandes</BackLink>
    <PageHeading title="Demander un mandat" />
    <p className="cesu-text">
      Votre client reçoit un lien par message. Il s’identifie, lit ce que vous pourrez faire, puis accepte ou refuse. Il
      a {REQUEST_DAYS} jours, avec une relance au bout de {REMINDED_AFTER_DAYS} jours.
    </p>
    <AskForm />
  </>
)
