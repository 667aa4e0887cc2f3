import type { Language } from './language.ts'
import { clause } from './texts/clause.ts'
import { commentForm, comments, passageForm } from './texts/comments.ts'
import { common } from './texts/common.ts'
import { compare } from './texts/compare.ts'
import { councilCase } from './texts/council-case.ts'
import { deadlineForm, deadlines } from './texts/deadlines.ts'
import { discuss } from './texts/discuss.ts'
import { dispute, disputeForm } from './texts/dispute.ts'
import { errors } from './texts/errors.ts'
import { evidence } from './texts/evidence.ts'
import { front } from './texts/front.ts'
import { hearing, hearingForm } from './texts/hearing.ts'
import { history } from './texts/history.ts'
import { invitation } from './texts/invitation.ts'
import { log } from './texts/log.ts'
import { login } from './texts/login.ts'
import { meetingAnnexes } from './texts/meeting-annexes.ts'
import { meetingInvitation, meetingInvitationForm } from './texts/meeting-invitation.ts'
import { meetingForm, meetings } from './texts/meetings.ts'
import { memberForm, members } from './texts/members.ts'
import { minutes, minutesForm } from './texts/minutes.ts'
import { notices } from './texts/notices.ts'
import { officePicker } from './texts/office-picker.ts'
import { orientation } from './texts/orientation.ts'
import { partyDetails, partyDetailsForm } from './texts/party-details.ts'
import { plan } from './texts/plan.ts'
import { positionForm, positions } from './texts/positions.ts'
import { presence } from './texts/presence.ts'
import { proposalForm, proposals } from './texts/proposals.ts'
import { reading } from './texts/reading.ts'
import { results } from './texts/results.ts'
import { road } from './texts/road.ts'
import { rowHistory } from './texts/row-history.ts'
import { search } from './texts/search.ts'
import { session } from './texts/session.ts'
import { shell } from './texts/shell.ts'
import { signed } from './texts/signed.ts'
import { signing } from './texts/signing.ts'
import { upload } from './texts/upload.ts'
import { validity } from './texts/validity.ts'
import { year, yearForm } from './texts/year.ts'

/** Words that forms and live parts of a page say: sent to the browser. */
const LIVE = {
  clause,
  commentForm,
  common,
  deadlineForm,
  discuss,
  dispute,
  disputeForm,
  errors,
  hearingForm,
  meetingForm,
  meetingInvitationForm,
  memberForm,
  minutesForm,
  officePicker,
  partyDetailsForm,
  passageForm,
  positionForm,
  presence,
  proposalForm,
  session,
  yearForm,
}

/** Words of what is made on the server, and stays there. */
const MADE = {
  comments,
  compare,
  councilCase,
  deadlines,
  evidence,
  front,
  hearing,
  history,
  invitation,
  log,
  login,
  meetingAnnexes,
  meetingInvitation,
  meetings,
  members,
  minutes,
  notices,
  orientation,
  partyDetails,
  plan,
  positions,
  proposals,
  reading,
  results,
  road,
  rowHistory,
  search,
  shell,
  signed,
  upload,
  signing,
  validity,
  year,
}

type Texts = Readonly<Record<string, Readonly<Record<Language, unknown>>>>
type In<T extends Texts> = { readonly [Part in keyof T]: T[Part][Language] }

const inLanguage = <T extends Texts>(texts: T, language: Language): In<T> =>
  Object.fromEntries(Object.entries(texts).map(([part, words]) => [part, words[language]])) as In<T>

/** Every word of the interface in one language, by the part of the interface it belongs to. */
export const messages = (language: Language) => ({
  ...inLanguage(LIVE, language),
  ...inLanguage(MADE, language),
})

export type Messages = ReturnType<typeof messages>

/** What the browser needs: the words of pages that are made on the server stay there. */
export const browserMessages = (language: Language) => inLanguage(LIVE, language)
