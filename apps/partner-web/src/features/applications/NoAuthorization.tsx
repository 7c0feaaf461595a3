import { Alert } from '@codegouvfr/react-dsfr/Alert'
import { Link } from '@tanstack/react-router'

/** Nothing can be created: what to do about it. */
export const NoAuthorization = () => (
  <Alert
    severity="info"
    as="h2"
    title="Votre organisme n’a pas d’habilitation en vigueur"
    description={
      <>
        Une application agit dans les limites d’une habilitation que l’Urssaf accorde.{' '}
        <Link to="/habilitation">Demandez-la en trois pages</Link>.
      </>
    }
  />
)
