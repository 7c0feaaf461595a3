import { printedCode } from '@cesu/domain/documents'
import { identityLevel } from '@cesu/domain/mandates'
import { Details, Facts, instant, saveFile } from '@cesu/ui/design'
import type { Mandate } from './mandate.ts'

type Receipt = NonNullable<Mandate['receipt']>

/** What proves the mandate: who signed what, when, known how well. */
export const MandateReceipt = ({ mandate: { receipt, signedAt } }: { mandate: Mandate }) => (
  <section aria-labelledby="recu">
    <h2 id="recu" className="fr-h5">
      Le reçu
    </h2>
    {receipt === null ? (
      <p>
        {signedAt === null
          ? 'Personne n’a signé ce mandat.'
          : 'Ce mandat a été donné avant les reçus signés : il n’en a pas.'}
      </p>
    ) : (
      <Signed receipt={receipt} />
    )}
  </section>
)

const Signed = ({ receipt }: { receipt: Receipt }) => (
  <>
    <Facts
      facts={[
        ['Reçu n°', printedCode(receipt.code)],
        ['Signé par', receipt.signerName],
        ['Le', `${instant(receipt.signedAt)} (heure de Paris)`],
        ['Niveau d’identité', identityLevel(receipt.acr)],
        ['Version du texte', receipt.textVersion],
      ]}
    />
    <Details title="Texte signé, mot pour mot">
      <blockquote className="mandates-text">{receipt.text}</blockquote>
    </Details>
    <Details title="Signature">
      <p className="fr-text--sm mandates-long">
        La ligne ci-dessous porte le mandat, l’empreinte du texte et l’identité, donnée par{' '}
        <code>{receipt.issuer}</code>. La clé <code>{receipt.keyId}</code> l’a signée.
      </p>
      <p className="fr-text--sm mandates-long">
        <code>{receipt.signedLine}</code>
      </p>
      <p className="fr-text--sm mandates-long">
        <code>{receipt.signature}</code>
      </p>
    </Details>
    <button
      type="button"
      className="fr-btn fr-btn--secondary fr-icon-download-line fr-btn--icon-left"
      onClick={() => saveFile(`preuve-signee-mandat-${printedCode(receipt.code)}.json`, proofOf(receipt))}
    >
      Télécharger la preuve signée
    </button>
  </>
)

/** All that whoever checks the signature needs, besides the public key of `keyId`. */
const proofOf = ({ signedLine, signature, keyId, text }: Receipt): Blob =>
  new Blob([`${JSON.stringify({ algorithm: 'Ed25519', keyId, signedLine, signature, text }, null, 2)}\n`], {
    type: 'application/json',
  })
