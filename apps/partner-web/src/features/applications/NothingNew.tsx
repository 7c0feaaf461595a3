/** No application and no key can be added for now: what Urssaf says of it. */
export const NothingNew = ({ cut }: { cut: string }) => (
  <div className="cesu-text">
    <p>
      L’Urssaf suspend la création d’applications et de clés : rien ne peut être ajouté ici jusqu’au rétablissement.
      Elle écrit : « {cut} »
    </p>
    <p>Rouvrez cette page plus tard : le formulaire y revient.</p>
  </div>
)
