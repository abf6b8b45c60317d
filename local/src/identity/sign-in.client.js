// The browser carries the token from the identity provider to the site, as Clerk's own script does.
const trouble = document.querySelector('#trouble')
const parameters = new URLSearchParams(location.search)

async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok)
    throw new Error(said.error?.message ?? said.error ?? 'The site did not answer. Try again in a moment.')
  return said
}

const post = (path, body) => send('POST', path, body)

async function enter(token, redirect) {
  await post('/auth/session', { token })
  location.replace(redirect)
}

function ask(form, work) {
  form?.addEventListener('submit', async event => {
    event.preventDefault()
    if (form.dataset.busy) return
    form.dataset.busy = 'yes'
    const button = form.querySelector('button')
    button.setAttribute('aria-busy', 'true')
    trouble.textContent = ''
    try {
      await work(Object.fromEntries(new FormData(form)))
    } catch (fault) {
      trouble.textContent = fault.message
      trouble.scrollIntoView({ block: 'nearest' })
    }
    delete form.dataset.busy
    button.removeAttribute('aria-busy')
  })
}

const redirect = parameters.get('redirect') ?? '/'
for (const form of document.querySelectorAll('form.person')) {
  ask(form, async ({ who }) => {
    const said = await post('/local/sign-in', { who, redirect })
    await enter(said.token, said.redirect)
  })
}

const emailForm = document.querySelector('#email-form')
const codeForm = document.querySelector('#code-form')
let email = ''
ask(emailForm, async asked => {
  await post('/local/sign-up', asked)
  email = asked.email
  emailForm.hidden = true
  codeForm.hidden = false
  document.querySelector('#sent').textContent = `A code is on its way to ${email}.`
  document.querySelector('#code').focus()
})
ask(codeForm, async ({ code }) => {
  const said = await post('/local/sign-up/confirm', { email, code, redirect })
  await enter(said.token, said.redirect)
})
document.querySelector('#another')?.addEventListener('click', () => {
  codeForm.hidden = true
  emailForm.hidden = false
  document.querySelector('#email').focus()
})

const task = document.querySelector('[data-task]')?.dataset.task
if (task === 'refresh') {
  post('/local/refresh', { redirect })
    .then(said => enter(said.token, said.redirect))
    .catch(() => location.replace(`/local/sign-in?redirect=${encodeURIComponent(redirect)}`))
}
if (task === 'sign-out') {
  post('/local/sign-out', { redirect })
    .then(said => send('DELETE', '/auth/session', {}).then(() => location.replace(said.redirect)))
    .catch(fault => {
      trouble.textContent = fault.message
    })
}
