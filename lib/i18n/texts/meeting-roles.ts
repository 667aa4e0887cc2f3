/** What those who meet are: the same words while the minutes are written and on paper. */
export const meetingRoles = {
  nb: {
    municipal_director: 'kommunedirektør',
    state_director: 'direktør',
    caseworker: 'saksbehandler',
    nav_leader: 'Nav-leder',
    employee_rep: 'tillitsvalgt',
    safety_rep: 'verneombud',
    user_council: 'brukerutvalget',
    reader: 'observatør',
    guest: 'gjest',
  },
  nn: {
    municipal_director: 'kommunedirektør',
    state_director: 'direktør',
    caseworker: 'sakshandsamar',
    nav_leader: 'Nav-leiar',
    employee_rep: 'tillitsvald',
    safety_rep: 'verneombod',
    user_council: 'brukarutvalet',
    reader: 'observatør',
    guest: 'gjest',
  },
} as const
