import type { Version } from './parameter.ts'

/** The documents that a value was read in, those with an address in a new window; then what a careful reader must know. */
export const Sources = ({ version: { documents, note } }: { version: Version }) => (
  <>
    <ul className="parameters-sources">
      {documents.map(({ title, url }) => (
        <li key={title}>
          {url ? (
            <a href={url} target="_blank" rel="noopener noreferrer external" title={`${title} - nouvelle fenêtre`}>
              {title}
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
    {note && <p className="cesu-source">{note}</p>}
  </>
)
