import { escapeHtml } from '../page.ts'

/** Lines of code as a page shows them: what is too wide scrolls, by keyboard too. */
export const code = (name: string, text: string): string =>
  `<pre class="docs-code" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><code translate="no">${escapeHtml(text)}</code></pre>`

/** A value as JSON. */
export const json = (name: string, value: unknown): string => code(name, JSON.stringify(value, null, 2))

/** A table; cells are HTML, the first of a row is its head. */
export const table = (name: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="fr-table"><div class="fr-table__wrapper"><div class="fr-table__container">
<div class="fr-table__content" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><table><caption class="fr-sr-only">${escapeHtml(name)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(([first, ...cells]) => `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div></div></div></div>`

/** A name of the code. */
export const named = (name: string): string => `<code class="docs-name" translate="no">${escapeHtml(name)}</code>`

/** What may be opened. */
export const details = (summary: string, inside: string): string =>
  `<details class="docs-details"><summary>${escapeHtml(summary)}</summary>${inside}</details>`

/** The little of Markdown that the descriptions of the document use: paragraphs, bold, code, links. */
export const markdown = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${inline(escapeHtml(paragraph))}</p>`)
    .join('\n')

const inline = (html: string): string =>
  html
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/`(.+?)`/g, '<code translate="no">$1</code>')
    .replaceAll(/\[(.+?)\]\((\/[^)]*)\)/g, '<a href="$2">$1</a>')
