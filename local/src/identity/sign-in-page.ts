import { type Html, html, lookOf, show } from '../look.ts'
import { initials, isStaff, type Person } from './person.ts'

type Group = { has: (person: Person) => boolean; title: string; says: string }
const groups: Group[] = [
  {
    has: ({ role }) => role === 'client',
    title: 'Clients',
    says: 'Top up a wallet, ring a reader, pay by the minute.',
  },
  {
    has: ({ role }) => role === 'reader',
    title: 'Readers',
    says: 'Go online, answer the ring, see the earnings arrive.',
  },
  { has: isStaff, title: 'Staff', says: 'Look after readers, policies and money, in the panel at /admin.' },
]

export function signInPage(request: Request, people: Person[], holder: Person | undefined) {
  const look = lookOf(request)
  const body = html`
  <main>
    <a class="brand" href="/">${moon}<span>${look.name}</span></a>
    <div class="two">
      <section>
        <h1>Who will you be?</h1>
        <p class="quiet">This is a world of your own, with people ready to try it. Open a second, private window to be both sides of a reading.</p>
        <p class="alarm" role="alert" id="trouble"></p>
        ${holder ? html`<h2>Go on</h2><ul class="cards">${card(holder, 0, 'Signed in here already')}</ul>` : undefined}
        ${groups.map(group => groupOf(group, people))}
      </section>
      <aside class="panel">
        <form id="email-form" class="asking">
          <h2>Use your email</h2>
          <p class="quiet">New here or coming back. The code arrives in the <a href="/mailbox" target="_blank" rel="noopener">mailbox</a>; any address will do.</p>
          <label for="name">Name</label>
          <input id="name" name="name" autocomplete="name" maxlength="80" required>
          <label for="email">Email</label>
          <input id="email" name="email" type="email" autocomplete="email" maxlength="200" required>
          <button class="button">Send me a code</button>
        </form>
        <form id="code-form" class="asking" hidden>
          <h2>Type the code</h2>
          <p class="quiet" role="status" id="sent"></p>
          <label for="code">Six digits</label>
          <input class="figures" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9]{6}" maxlength="6" required>
          <div class="stack">
            <button class="button">Sign in</button>
            <button class="button plain" type="button" id="another">Use another address</button>
          </div>
        </form>
      </aside>
    </div>
    <noscript><p class="alarm">Signing in needs JavaScript: your browser hands the token to the site itself.</p></noscript>
  </main>`
  return show(request, 'Sign in', body, { script: '/local/assets/sign-in.js' })
}

/** A page with no choice to make: the script does what `task` says and goes to where the address asks. */
export function bouncePage(request: Request, task: 'refresh' | 'sign-out', says: string) {
  const body = html`<main class="narrow" data-task="${task}"><h1>One moment</h1><p class="quiet" role="status">${says}</p>
    <p class="alarm" role="alert" id="trouble"></p></main>`
  return show(request, 'One moment', body, { script: '/local/assets/sign-in.js' })
}

function groupOf(group: Group, people: Person[]): Html {
  const members = people.filter(group.has)
  if (members.length === 0) return html``
  return html`<h2>${group.title}</h2><p class="quiet">${group.says}</p>
    <ul class="cards">${members.map((person, at) => card(person, at * 70))}</ul>`
}

function card(person: Person, turn: number, says?: string): Html {
  return html`<li><form class="person"><input type="hidden" name="who" value="${person.subject}">
    <button class="card"><span class="face" style="--turn:${turn}deg" aria-hidden="true">${initials(person)}</span>
    <span><strong>${person.name}</strong><small>${says ?? person.email}</small></span></button></form></li>`
}

const moon = html`<svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d="M20.5 4.5a12 12 0 1 0 7 16 9.500 9.500 0 0 1-7-16Z"/><path d="M25 5v5M22.500 7.500h5"/></svg>`
