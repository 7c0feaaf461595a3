import { checkAccessibility, expect, forgive, test } from './test.ts'

/** A page that breaks no rule, with what a case adds to its body and its headers. */
const pageWith = (body: string, headers: Record<string, string> = {}) => ({
  contentType: 'text/html; charset=utf-8',
  headers,
  body: `<!doctype html><html lang="fr"><head><title>Page</title><meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,"><style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style></head>
    <body><main><h1>Page</h1>${body}</main></body></html>`,
})

const strict = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:",
}

test('an accessible page that stays at home passes, under a strict policy', async ({ page }) => {
  await page.route('**/page', (route) => route.fulfill(pageWith('<p>Bonjour</p>', strict)))
  await page.goto('/page')
  await checkAccessibility(page)
})

const faulty: Record<string, [string, RegExp]> = {
  'a console error': ['<script>console.error("broken")</script>', /^console: broken/],
  'an uncaught error': ['<script>throw new Error("broken")</script>', /^uncaught: broken/],
  'a rejected promise': ['<script>Promise.reject(new Error("broken"))</script>', /^uncaught: broken/],
  'a missing file of the server': ['<script src="/missing.js"></script>', /^console: .*404.*missing\.js/],
  'an image from elsewhere': ['<img alt="" src="https://elsewhere.example/a.png">', /^request elsewhere: .*a\.png/],
  'a call elsewhere': ['<script>fetch("https://elsewhere.example/b")</script>', /^request elsewhere: .*\/b/],
}

for (const [fault, [body, expected]] of Object.entries(faulty)) {
  test(`${fault} is a fault`, async ({ page, faults }) => {
    await page.route('**/*', (route) => route.fulfill({ status: 404, body: '' }))
    await page.route('**/page', (route) => route.fulfill(pageWith(body)))
    await page.goto('/page')
    await forgive(faults, expected)
    faults.splice(0)
  })
}

test('content that the policy forbids is a fault', async ({ page, faults }) => {
  await page.route('**/page', (route) => route.fulfill(pageWith('<script>document.title = "run"</script>', strict)))
  await page.goto('/page')
  await forgive(faults, /^forbidden content: script-src/)
  faults.splice(0)
})

test('a fault that nobody forgives fails its test', async ({ page, faults }) => {
  test.fail()
  await page.route('**/page', (route) => route.fulfill(pageWith('<script>console.error("broken")</script>')))
  await page.goto('/page')
  await expect.poll(() => faults).toHaveLength(1)
})

const inaccessible: Record<string, string> = {
  'an image without an alternative': '<img src="data:,">',
  'a text too pale in light': '<p style="color: #bbb; background: #fff">Pâle</p>',
  'a text too dark in dark': '<style>@media (prefers-color-scheme: dark) { p { color: #333 } }</style><p>Sombre</p>',
  'a box wider than the screen': '<div style="width: 3000px; height: 1px"></div>',
}

for (const [defect, body] of Object.entries(inaccessible)) {
  test(`${defect} is not accessible`, async ({ page }) => {
    await page.route('**/page', (route) => route.fulfill(pageWith(body)))
    await page.goto('/page')
    await expect(checkAccessibility(page)).rejects.toThrow(/accessible in|sideways/)
  })
}
