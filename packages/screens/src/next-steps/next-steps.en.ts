export default {
  done: 'done',
  wait: 'Somebody with a grant for it brings people and results in; then they appear here.',
  units: {
    title: 'Say which units there are',
    words: 'Shops, teams, regions: where people work and are served. Type them or paste a list.',
    act: 'Add units',
  },
  people: {
    title: 'Bring people in',
    words: 'Employees and customers from a file of any length. You see every problem before anything is saved.',
    act: 'Import people',
  },
  results: {
    title: 'Bring what they felt',
    words: 'Single answers, or figures that another tool has measured. Both sides meet in the units.',
    act: 'Import results',
  },
  colleagues: {
    title: 'Invite colleagues',
    words: 'HR, marketing, leadership, managers: each sees their own part.',
    act: 'Invite',
  },
} as const;
