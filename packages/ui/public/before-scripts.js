// Runs before the first paint and before any other script. A file of its own: no inline script is allowed on our pages.

// The theme, so that a page never flashes in the other one.
{
  const chosen = localStorage.getItem('scheme') ?? 'system'
  const isDark = chosen === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  document.documentElement.setAttribute('data-fr-scheme', chosen)
  document.documentElement.setAttribute('data-fr-theme', isDark ? 'dark' : 'light')
}

// Schemas (zod) must not compile code: our pages forbid it.
globalThis.__zod_globalConfig = { jitless: true }

// The script of the page that does not come, for instance because a new version replaced it: said, not left blank.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return
    const show = () => {
      const said = document.getElementById('not-loaded')
      said?.content.querySelector('button').addEventListener('click', () => location.reload())
      if (said) document.getElementById('contenu').replaceWith(said.content)
    }
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show)
    else show()
  },
  true,
)
