import { Alert } from '@codegouvfr/react-dsfr/Alert'

/** Nothing can be created: what to do about it. */
export const NoAuthorization = () => (
  <Alert
    severity="info"
    as="h2"
    title="Votre organisme n’a pas d’habilitation en vigueur"
    description="Une application agit dans les limites d’une habilitation que l’Urssaf accorde. Demandez-la à votre interlocuteur à l’Urssaf."
  />
)
