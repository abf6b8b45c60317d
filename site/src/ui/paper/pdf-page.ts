import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Brand, Look } from '../../brand/brands.ts'
import { tokensOf } from '../../brand/palette.ts'
import { locale } from '../../messages/index.ts'

const margin = 56
const lineGap = 6

/** Of the brands' own colours on white paper; one that staff chose is derived from theirs. */
const inks: Record<Look, string> = { soulseer: '#ad0f66', auralumic: '#4242cf' }
const [ink, soft, rule] = ['#1d1d24', '#5a5562', '#dcd8e0']

/** A file on A4, in the brand's name and faces and the language of the page, written by `write`. */
export async function pdfOf(title: string, brand: Brand, write: (page: PdfPage) => void): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    lang: locale(),
    info: { Title: title, Author: brand.name },
  })
  const page = new PdfPage(doc, facesFor(doc, brand.look))
  page.heading(brand.name, brand.palettes ? tokensOf(brand.palettes.light)['accent-ink'] : inks[brand.look])
  write(page)
  return ended(doc)
}

/** Writes from the top to the foot of each page, and goes on on the next. */
export class PdfPage {
  #doc: PDFKit.PDFDocument
  #faces: Faces

  constructor(doc: PDFKit.PDFDocument, faces: Faces) {
    this.#doc = doc
    this.#faces = faces
  }

  heading(text: string, colour: string): void {
    this.#doc.fontSize(26).fillColor(colour)
    this.#write(text, this.#faces.heading)
    this.#doc.moveDown(0.6)
  }

  title(text: string): void {
    this.#doc.fontSize(14).fillColor(ink)
    this.#write(text, this.#faces.strong)
    this.#doc.moveDown(0.2)
  }

  words(text: string, tone: 'plain' | 'soft' = 'plain'): void {
    this.#doc.fontSize(11).fillColor(tone === 'soft' ? soft : ink)
    this.#write(text, this.#faces.text)
  }

  gap(): void {
    this.#doc.moveDown(1)
  }

  rule(): void {
    const { y, page } = this.#doc
    this.#doc
      .moveTo(margin, y + lineGap)
      .lineTo(page.width - margin, y + lineGap)
      .lineWidth(0.7)
      .strokeColor(rule)
      .stroke()
    this.#doc.y = y + 2 * lineGap
  }

  /** A term and, at the end of the line, its value. */
  line(term: string, value: string, isSum = false): void {
    const doc = this.#doc
    if (isSum) this.rule()
    if (doc.y > doc.page.height - margin - 24) doc.addPage()
    const width = doc.page.width - 2 * margin
    const { y } = doc
    const face = isSum ? this.#faces.strong : this.#faces.text
    doc.fontSize(isSum ? 12.5 : 11).fillColor(isSum ? ink : soft)
    this.#write(term, face, { width: width * 0.64 })
    const after = doc.y
    doc.fillColor(ink)
    doc.x = margin + width * 0.64
    doc.y = y
    this.#write(value, face, { width: width * 0.36, align: 'right' })
    doc.x = margin
    doc.y = Math.max(after, doc.y) + lineGap
  }

  #write(text: string, face: Face, options: PDFKit.Mixins.TextOptions = {}): void {
    this.#doc.font(face.name).text(shown(text, face), options)
  }
}

interface Face {
  /** As registered with the document. */
  name: string
  has(letter: string): boolean
}
type Faces = Record<'heading' | 'text' | 'strong', Face>

const require = createRequire(import.meta.url)

const files: Record<Look, Record<keyof Faces, string>> = {
  soulseer: {
    heading: '@fontsource/alex-brush/files/alex-brush-latin-400-normal.woff',
    text: '@fontsource/playfair-display/files/playfair-display-latin-400-normal.woff',
    strong: '@fontsource/playfair-display/files/playfair-display-latin-600-normal.woff',
  },
  auralumic: {
    heading: '@fontsource/outfit/files/outfit-latin-600-normal.woff',
    text: '@fontsource/outfit/files/outfit-latin-400-normal.woff',
    strong: '@fontsource/outfit/files/outfit-latin-600-normal.woff',
  },
}

function facesFor(doc: PDFKit.PDFDocument, look: Look): Faces {
  const faceNamed = (name: keyof Faces): Face => {
    doc.registerFont(name, require.resolve(files[look][name]))
    doc.font(name)
    const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
      ._font
    return { name, has: letter => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) }
  }
  return { heading: faceNamed('heading'), text: faceNamed('text'), strong: faceNamed('strong') }
}

/** What a face cannot write stands as its letter without marks, else as a point: never as an empty box. */
const shown = (text: string, face: Face): string =>
  [...text.replaceAll('\u202f', '\u00a0')]
    .map(letter => {
      if (face.has(letter)) return letter
      const plain = letter.normalize('NFD')[0] ?? ''
      return plain !== letter && face.has(plain) ? plain : letter === '−' ? '-' : '·'
    })
    .join('')

function ended(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', part => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
    doc.end()
  })
}
