/** What the demonstration's partnership meetings said, counted from the day somebody starts it. Invented. */
import { addDays, type Day } from '#lib/agreements/calendar-day.ts'
import { type Held, type HeldItem, lastSpring, tuesdayBefore } from './demo-meetings.ts'

const PEOPLE_OF_BERGSUND = {
  place: 'Rådhuset, møterom 2',
  language: 'nb',
  leader: 'Mona Lid',
  directors: ['Randi Strand', 'Arne Sunde'],
  others: ['Geir Nygård', 'Petter Holm', 'Ida Berge'],
} as const

/** Approved by both: one follow-up is done, one is late, one has its time yet, and an item was put off. */
export const bergsundInSpring = (day: Day): Held => {
  const on = lastSpring(day)
  return { ...PEOPLE_OF_BERGSUND, on, approvedAfter: 6, items: springItems(on, day) }
}

const springItems = (on: Day, day: Day): readonly HeldItem[] => [
  {
    id: 'status',
    note: 'Den forrige avtalen går ut til høsten. Nav-leder la fram en plan for arbeidet med den nye.',
    conclusion: 'Den nye avtalen skal følge den nasjonale malen og være klar i god tid før den gamle går ut.',
    decision: 'agreed',
  },
  {
    id: 'resultater',
    title: 'Resultater og utvikling',
    note: 'Ventetiden på økonomisk rådgivning har gått ned. Andelen unge med aktivitet er lavere enn målet.',
    conclusion: 'Nav-leder legger fram tiltak for unge under 30 år.',
    decision: 'agreed',
    responsible: 'Mona Lid',
    line: 'both',
    due: addDays(on, 60),
    since: { on: addDays(on, 55), status: 'done', note: 'Tiltakene er lagt inn i handlingsplanen.' },
  },
  {
    id: 'mottak',
    title: 'Bemanning i mottaket',
    minutes: 20,
    note: 'Kommunen og Nav dekker to årsverk hver. Mottaket har vært stengt seks dager på grunn av sykefravær.',
    conclusion: 'Eierne lager en felles vikarordning for mottaket.',
    decision: 'agreed',
    responsible: 'Petter Holm og Ida Berge',
    line: 'both',
    due: addDays(day, -12),
  },
  {
    id: 'kompetanse',
    title: 'Felles kompetanseplan',
    note: 'Planen fra i fjor er gjennomført, bortsett fra opplæringen i veiledning.',
    conclusion: 'Nav setter opp to kursdager i veiledning for alle ansatte ved kontoret.',
    decision: 'agreed',
    responsible: 'Arne Sunde',
    line: 'state',
    due: addDays(day, 35),
  },
  {
    id: 'lokaler',
    title: 'Lokaler etter 2030',
    type: 'agreement',
    note: 'Kommunen hadde ikke fått svar fra utleier.',
    conclusion: 'Saken tas opp igjen når svaret fra utleier er kommet.',
    decision: 'postponed',
  },
]

/** Held last week: its minutes wait for the owners. */
export const bergsundInAutumn = (day: Day): Held => {
  const on = tuesdayBefore(addDays(day, -3))
  return { ...PEOPLE_OF_BERGSUND, on, approvedAfter: null, items: autumnItems(day) }
}

const autumnItems = (day: Day): readonly HeldItem[] => [
  {
    id: 'status',
    note: 'Den nye avtalen er undertegnet av begge eierne. Den skal evalueres hvert år.',
    conclusion: 'Eierne tar den første evalueringen på vårmøtet.',
    decision: 'agreed',
  },
  {
    id: 'ungdom',
    title: 'Unge under 30 år uten arbeid',
    minutes: 25,
    note: 'Flere unge får et tilbud innen åtte uker. Det mangler fortsatt plasser i vekstbedriften.',
    conclusion: 'Kommunen undersøker om vekstbedriften kan ta imot fem til.',
    decision: 'agreed',
    responsible: 'Randi Strand',
    line: 'municipality',
    due: addDays(day, 50),
  },
  {
    id: 'budsjett',
    title: 'Budsjett og årsverk neste år',
    minutes: 30,
    note: 'Kommunen har lagt fram forslag om å trekke inn et halvt årsverk. Nav mener det går ut over mottaket.',
    conclusion: 'Saken drøftes videre når kommunestyret har vedtatt budsjettet.',
    decision: 'not-agreed',
  },
]

/** In nynorsk, approved by both. */
export const fjordvikInSpring = (day: Day): Held => {
  const on = lastSpring(day)
  return {
    on,
    place: 'Fjordvik rådhus, formannskapssalen',
    language: 'nn',
    leader: 'Guro Fosse',
    directors: ['Solveig Nes', 'Liv Myklebust'],
    others: ['Nils Vik', 'Torbjørn Eide', 'Olav Rise'],
    approvedAfter: 4,
    items: itemsOfFjordvik(on, day),
  }
}

const itemsOfFjordvik = (on: Day, day: Day): readonly HeldItem[] => [
  {
    id: 'status',
    note: 'Nav-leiar orienterte om arbeidet med den nye avtalen.',
    conclusion: 'Den nye avtalen skal vere ferdig i løpet av året.',
    decision: 'agreed',
  },
  {
    id: 'ungdom',
    title: 'Tilbod til unge utan arbeid',
    note: 'Kontoret følgjer opp fleire unge enn i fjor. Vidaregåande skule ønskjer fast kontakt.',
    conclusion: 'Nav-leiar avtalar faste møte med skulen kvar månad.',
    decision: 'agreed',
    responsible: 'Guro Fosse',
    line: 'both',
    due: addDays(on, 45),
    since: { on: addDays(on, 30), status: 'done', note: 'Det første møtet vart halde i mai.' },
  },
  {
    id: 'brukarutval',
    title: 'Brukarmedverknad',
    type: 'information',
    note: 'Brukarutvalet har hatt to møte og ber om svar på innspela sine.',
    conclusion: 'Kommunen svarer brukarutvalet skriftleg.',
    decision: 'taken-up',
    responsible: 'Torbjørn Eide',
    line: 'municipality',
    due: addDays(day, 21),
  },
  {
    id: 'opningstider',
    title: 'Opningstider om sommaren',
    type: 'agreement',
    note: 'Dei tilsette hadde ikkje fått uttale seg.',
    conclusion: 'Saka blir teken opp att når dei tillitsvalde har uttalt seg.',
    decision: 'postponed',
  },
]
