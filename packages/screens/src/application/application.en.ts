export default {
  lines: {
    overview: 'Overview',
    coherence: 'Coherence',
    pulses: 'Pulses',
    segments: 'Segments',
    feedback: 'Feedback',
    employees: 'Employees',
    customers: 'Customers',
    initiatives: 'Initiatives',
    settings: 'Settings',
    own: 'Your account',
    eyes: 'Look through other eyes',
  },
  notYours: {
    title: 'This application is not part of your account.',
    lede: 'What you may open follows from your grants. An administrator can change them.',
    open: 'Open {{name}}',
  },
  pageFailed: 'This page could not be shown.',
  notFound: {
    title: 'There is nothing at this address.',
    lede: 'It may have been moved or mistyped.',
    back: 'Back to the start',
  },
} as const;
