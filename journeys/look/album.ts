import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { labelsOf } from './labels.ts'

const filters = ['brand', 'scheme', 'width', 'language', 'state'] as const

/** One page of all the pictures in a folder, a row for each page of the product. */
export function writeAlbum(folder: string): void {
  const pictures = globSync('*/*.png', { cwd: folder })
    .map(path => path.replaceAll('\\', '/'))
    .sort()
    .map(file => ({ file, ...labelsOf(file) }))
  const pages = [...new Set(pictures.map(({ page }) => page))]
  const rows = pages.map(page => {
    const ofPage = pictures.filter(picture => picture.page === page)
    return `<section><h2>${page}</h2><div>${ofPage.map(figure).join('')}</div></section>`
  })
  const choices = filters.map(name => {
    const values = [...new Set(pictures.map(picture => String(picture[name])))].sort()
    const options = values.map(value => `<option>${value}</option>`).join('')
    return `<label>${name} <select name="${name}"><option value="">all</option>${options}</select></label>`
  })
  writeFileSync(join(folder, 'index.html'), document(choices.join(''), rows.join('\n')))
}

function figure(picture: ReturnType<typeof labelsOf> & { file: string }): string {
  const labels = filters.map(name => picture[name])
  const data = filters.map(name => `data-${name}="${picture[name]}"`).join(' ')
  return `<figure ${data}><a href="${picture.file}"><img src="${picture.file}" loading="lazy" alt="${picture.page}, ${labels.join(', ')}"></a><figcaption>${labels.join(' · ')}</figcaption></figure>`
}

const document = (choices: string, rows: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Every page</title>
<style>
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: #ddd; color: #111 }
  form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 1rem; padding: .75rem 1rem; background: #fff; box-shadow: 0 1px 4px #0003 }
  section { padding: 0 1rem }
  section > div { display: flex; gap: 1rem; overflow-x: auto; padding-bottom: 1rem; align-items: start }
  figure { margin: 0; flex: none; width: 480px }
  figure[data-width="390"] { width: 220px }
  figure[hidden], section[hidden] { display: none }
  img { width: 100%; max-height: 70vh; object-fit: cover; object-position: top; background: #bbb; min-height: 8rem }
  figcaption { font-size: 13px }
</style>
<form><label>page <input name="page" type="search"></label>${choices}</form>
${rows}
<script>
  const form = document.forms[0]
  form.oninput = () => {
    const { page, ...chosen } = Object.fromEntries(new FormData(form))
    for (const section of document.querySelectorAll('section')) {
      const figures = [...section.querySelectorAll('figure')]
      for (const each of figures)
        each.hidden = Object.entries(chosen).some(([name, value]) => value && each.dataset[name] !== value)
      section.hidden = !section.firstChild.textContent.includes(page) || figures.every(each => each.hidden)
    }
  }
  form.onsubmit = () => false
</script>
</html>
`
