// Sets the theme before the first paint. A file of its own: no inline script is allowed on our pages.
{
  const chosen = localStorage.getItem('scheme') ?? 'system'
  const isDark = chosen === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  document.documentElement.setAttribute('data-fr-scheme', chosen)
  document.documentElement.setAttribute('data-fr-theme', isDark ? 'dark' : 'light')
}
