import * as assert from 'node:assert/strict'
import type { Locator } from 'playwright'
import { cast } from '../api/test/cast.ts'
import type { Person } from './people/person.ts'
import { Program } from './people/program.ts'
import { type Refusable, refusable, refuses, sentenceOf } from './people/refused.ts'
import { undoesAtOnce } from './people/undo.ts'
import { answerForms } from './refusals/answer-forms.ts'
import { appointmentForms } from './refusals/appointment-forms.ts'
import type { Form } from './refusals/form.ts'
import { streamForms } from './refusals/stream-forms.ts'
import { test } from './stage.ts'

const forms: Record<string, Form> = {
  ...appointmentForms,
  ...answerForms,
  ...streamForms,
  StartTopUp: {
    who: 'theo',
    opens: theo => theo.opens('/wallet'),
    presses: theo => theo.button(/^Pay \$/).click(),
  },
  EditReaderProfile: {
    who: 'mara',
    opens: mara => mara.opens('/desk/reader/profile'),
    presses: mara => mara.button(/^Save$/).click(),
  },
  AddFavourite: {
    who: 'theo',
    opens: theo => theo.opens('/readers/orin-starling'),
    presses: theo => theo.button('Save Orin Starling to your favorites').first().click(),
  },
  SendGift: {
    who: 'theo',
    async opens(theo) {
      await theo.opens('/readers/orin-starling')
      await theo.button('Send Orin a gift').click()
    },
    presses: theo => theo.button(/^Candle Glow/).click(),
  },
  UndoGift: {
    who: 'theo',
    async opens(theo) {
      await (await Program.of('theo')).topsUp(20)
      await theo.opens('/readers/orin-starling')
    },
    async presses(theo) {
      await theo.button('Send Orin a gift').click()
      const undone = undoesAtOnce(theo)
      await theo.button(/^Candle Glow/).click()
      await undone
    },
  },
  SendPhoneCode: {
    who: 'theo',
    async opens(theo) {
      await theo.opens('/account#notifications')
      await theo.page.getByLabel('Phone number').fill('+15552223344')
    },
    presses: theo => theo.button('Text me a code').click(),
  },
  VerifyPhone: {
    who: 'theo',
    async opens(theo) {
      await theo.opens('/account#notifications')
      await theo.page.getByLabel('Phone number').fill('+15552223344')
      await theo.button('Text me a code').click()
      await theo.page.getByRole('textbox', { name: 'Code' }).fill('123456')
    },
    presses: theo => theo.button(/^Confirm$/).click(),
  },
  AddOnlineAlert: {
    who: 'theo',
    async opens(theo) {
      await (await Program.of('orin')).asks('mutation { goOffline { presence } }')
      await theo.opens('/readers/orin-starling')
    },
    presses: theo => theo.button('Email me when Orin is online').click(),
  },
  GiveConsent: {
    who: 'theo',
    opens: theo => theo.opens('/account#privacy'),
    presses: theo => optionsOf(theo).getByRole('button', { name: 'Save' }).click(),
  },
  RequestDataExport: {
    who: 'theo',
    opens: theo => theo.opens('/account#data'),
    presses: theo => theo.button('Get my data').click(),
  },
  CloseAccount: {
    who: 'theo',
    async opens(theo) {
      await theo.opens('/account#close')
      await theo.page.getByLabel(/^Type .* to confirm/).fill(cast.theo.email)
    },
    async presses(theo) {
      const givesUp = theo.page.locator('[name="givesUp"]')
      if (await givesUp.isVisible()) await givesUp.check()
      await theo.button('Close my account for good').click()
    },
  },
  StartPayoutSetup: {
    who: 'mara',
    opens: mara => mara.opens('/desk/reader'),
    presses: mara => mara.button('Change bank account').click(),
  },
  SaveSchedule: {
    who: 'mara',
    opens: mara => mara.opens('/desk/reader/schedule'),
    presses: mara => mara.button(/^Save$/).click(),
  },
  SaveAppointmentOffer: {
    who: 'mara',
    opens: mara => mara.opens('/desk/reader/schedule'),
    presses: mara => mara.button(/^Save$/).click(),
  },
  FollowCalendar: {
    who: 'mara',
    async opens(mara) {
      await mara.opens('/desk/reader/schedule')
      await mara.page
        .getByLabel('Your calendar’s private address')
        .fill('https://calendar.example/private/basic.ics')
    },
    presses: mara => mara.button('Read this calendar').click(),
  },
  ReplyToReview: {
    who: 'mara',
    async opens(mara) {
      await mara.opens('/desk/reader')
      const first = mara.button(/^(Reply to|Edit your reply to)/).first()
      await first.scrollIntoViewIfNeeded()
      await first.click()
      await mara.page.locator('textarea').fill('Thank you.')
    },
    presses: mara => mara.button('Publish').click(),
  },
}

const optionsOf = ({ page }: Person): Locator =>
  page.locator('form', { has: page.locator('[name="MARKETING"]') })

/**
 * What a refusal leads to differs from one to the next: the request's and the room's stories, and those of receipts and
 * cases, press them. Signs of a room, and that an answer was seen, are sent by no button: nobody waits for their answer.
 */
const elsewhere =
  /Reading$|^(ViewAnswer|JoinQueue|AnswerDispute|TipReader|SendMessage|SendPicture|SendSignal|SendRoomSign|ProposeExtension)$/

/** No story makes the api refuse these yet; their forms are of the same parts as those above. */
const notYet = /^(EnterStream|ForgetStreamReminder|RenewStreamGrant|SetReplayTerms|ShowStreamPicture)$/

/** What the site's own server asks for while it makes a page: no request of the browser, so none that could be answered here. */
const byServer =
  /^(JoinStream|SetBasketLine|PlaceOrder|CancelOrder|RequestReturn|ReviewProduct|AddWish|SaveAddress|PlaceGuestOrder|LinkGuestOrder|SaveOwnProduct|OpenLibraryFile|FinishLesson|ClaimVoucher|RedeemVoucher|GivePresent|TakePresentBack|AcceptPresent|SaveApplicationStep|SubmitApplication|WithdrawApplication|AppealApplication|AcceptInvitation|FlagContent|AppealRemoval|AskTicket|AskByMail|ConfirmQuestion|ReplyToTicket|ReplyByKey)$/
const isPressed = ({ operation }: Refusable): boolean =>
  forms[operation] !== undefined || [elsewhere, notYet, byServer].some(each => each.test(operation))

test.describe('refusals', () => {
  test('every change that can be refused has a form that is pressed here or in another story', () => {
    assert.deepEqual(
      refusable.filter(each => !isPressed(each)),
      [],
    )
  })

  for (const who of new Set(Object.values(forms).map(form => form.who))) {
    test(`pages of ${cast[who].name} show why not`, async ({ login }) => {
      const person = (await login(who))[who]
      for (const { operation, refusals } of refusable) {
        const form = forms[operation]
        if (form?.who !== who) continue
        await form.opens(person)
        for (const refusal of refusals) {
          const stop = await refuses(person.page, operation, refusal)
          await form.presses(person)
          await person.sees(form.shows?.[refusal] ?? sentenceOf(refusal))
          await stop()
        }
        await form.leaves?.()
      }
    })
  }
})
