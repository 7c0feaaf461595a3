import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { renderSVG } from 'uqr'
import type { Answer, Setting } from './typesetter.ts'

/** The thread that sets documents: nothing else runs in it. */

// TrueType on purpose: of a web font, Typst makes an empty page without a word.
const fonts = [
  import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
].map((address) => readFileSync(fileURLToPath(address)))

const page = fileURLToPath(new URL('./document.typ', import.meta.url))
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL('./', import.meta.url)),
  fontArgs: [{ fontBlobs: fonts }],
})

/** Of the memory of what was set before, the last two documents: all of it would grow for ever. */
const KEPT = 2

/** PDF/UA-1: a document without a title, or with an image without words, is refused here and not found out later. */
function pdfOf({ printed, verifier, link }: Setting): Uint8Array {
  const square = renderSVG(link, { ecc: 'M', border: 1 })
  const inputs = { printed: JSON.stringify(printed), verifier: verifier.replace(/^https?:\/\//, ''), link, square }
  try {
    return compiler.pdf({ mainFilePath: page, inputs }, { pdfStandard: PdfStandard.UA_1 })
  } finally {
    compiler.evictCache(KEPT)
  }
}

const answerTo = (setting: Setting): Answer => {
  try {
    return { pdf: pdfOf(setting) }
  } catch (error) {
    // Typst says where in the page: nothing of whom it is about.
    return { failure: `the document was not set: ${error instanceof Error ? error.message : JSON.stringify(error)}` }
  }
}

parentPort?.on('message', (setting: Setting) => parentPort?.postMessage(answerTo(setting)))
