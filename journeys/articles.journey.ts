import * as assert from 'node:assert/strict'
import { test } from './stage.ts'

test.describe('articles and horoscopes', () => {
  test('are found from the first page, read, and followed by RSS', async ({ navigate }) => {
    const nobody = await navigate('/')
    const { page } = nobody
    await page.getByRole('main').getByRole('link', { name: 'All articles' }).click()
    await nobody.arrivesAt('**/articles')
    await page
      .getByRole('navigation', { name: 'Topics' })
      .getByRole('link', { name: 'Career & Work' })
      .click()
    await nobody.arrivesAt('**/articles?topic=career-work')
    await nobody.link('When work no longer fits').click()
    await page.getByRole('heading', { level: 1, name: 'When work no longer fits' }).waitFor()
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    const types = data['@graph'].map((each: { '@type': string }) => each['@type'])
    assert.deepEqual(types, ['Article', 'BreadcrumbList'])
    const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href')
    const answer = await page.request.get(feed ?? '')
    assert.match(answer.headers()['content-type'] ?? '', /^application\/rss\+xml/)
    assert.match(await answer.text(), /<title>When work no longer fits<\/title>/)
    const cut = page.getByRole('main').locator('img').first()
    assert.equal(await cut.evaluate(({ style }) => style.objectPosition), '70% 42%', 'around its focal point')
    assert.doesNotMatch(await answer.text(), /Colours of an aura/, 'another brand’s')
  })

  test('say what today holds for a sign, and tomorrow', async ({ navigate }) => {
    const nobody = await navigate('/horoscopes')
    await nobody.page.getByRole('main').getByRole('link', { name: 'Leo' }).first().click()
    await nobody.page.getByRole('heading', { level: 1, name: 'Leo horoscope' }).waitFor()
    const words = nobody.page.getByRole('main').locator('.prose')
    const today = await words.textContent()
    await nobody.link('Tomorrow').click()
    await nobody.arrivesAt('**/horoscopes/leo?day=tomorrow')
    assert.notEqual(await words.textContent(), today)
    const feed = await nobody.page.request.get('/horoscopes/rss.xml')
    assert.equal((await feed.text()).match(/<item>/g)?.length, 12)
  })

  test('are seen by editors before others see them, beside their form', async ({ login, navigate }) => {
    const { ines } = await login('ines')
    const title = `Not for everyone yet ${Date.now()}`
    const { id, slug } = await test.step('an editor saves a draft', async () => {
      const covers = await ines.page.request.get('/api/media?limit=1&depth=0')
      const made = await ines.page.request.post('/api/articles?draft=true&depth=0', {
        data: { title, cover: (await covers.json()).docs[0].id, _status: 'draft' },
      })
      assert.equal(made.status(), 201, await made.text())
      return (await made.json()).doc
    })
    await ines.opens(`/articles/preview/${id}`)
    await ines.page.getByRole('heading', { level: 1, name: title }).waitFor()
    await ines.sees('Preview of a draft')
    const nobody = await navigate('/articles')
    nobody.forgives(/status of 404/)
    for (const path of [`/articles/preview/${id}`, `/articles/${slug}`]) {
      const answer = await nobody.page.request.get(path)
      assert.equal(answer.status(), 404, path)
    }
  })
})
