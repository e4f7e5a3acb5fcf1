export default {
  sides: { employee: 'Inside', customer: 'Outside' },
  moved: {
    rose: '{{side}} has risen {{points}} points since {{from}}.',
    fell: '{{side}} has slipped {{points}} points since {{from}}.',
    steady: '{{side}} holds steady since {{from}}.',
  },
  quadrant: {
    'in-unison_one': 'In one unit inside and outside are in unison.',
    'in-unison_other': 'In {{count}} units inside and outside are in unison.',
    'hollow-inside_one': 'One unit gives customers a warmth that its own people do not feel.',
    'hollow-inside_other': '{{count}} units give customers a warmth that their own people do not feel.',
    'hollow-outside_one': 'One unit feels good inside, and its customers do not notice.',
    'hollow-outside_other': '{{count}} units feel good inside, and their customers do not notice.',
    'in-trouble_one': 'One unit is low on both sides.',
    'in-trouble_other': '{{count}} units are low on both sides.',
  },
  named: {
    'in-unison': 'In unison: {{units}}.',
    'hollow-inside': 'Hollow inside: {{units}}.',
    'hollow-outside': 'Hollow outside: {{units}}.',
    'in-trouble': 'In trouble: {{units}}.',
  },
  more: '{{units}} and others',
  undetermined: {
    'interval-crosses-cut': 'No unit stands clearly on one side: every interval crosses the cut.',
    'no-interval': 'Where units stand cannot be told: the scores came without intervals.',
    'no-cut': 'Where units stand cannot be told: there is no cut between high and low.',
    unknown: 'Where units stand cannot be told yet.',
  },
  associated: {
    between_up: 'Units with happier teams have happier customers: r {{r}}.',
    between_down: 'Units with happier teams have less happy customers: r {{r}}.',
    within_up: 'When a team improves, its customers tend to follow: r {{r}}.',
    within_down: 'When a team improves, its customers tend to fall back: r {{r}}.',
    other_up: 'Inside and outside move together: r {{r}}.',
    other_down: 'Inside and outside move apart: r {{r}}.',
  },
  unitDiffers: {
    over: '{{unit}} stands {{points}} points over the average.',
    under: '{{unit}} stands {{points}} points under the average.',
  },
  unitMoved: {
    rose: '{{unit}} has risen {{points}} points since {{from}}.',
    fell: '{{unit}} has slipped {{points}} points since {{from}}.',
  },
  nothing: {
    both: 'Nothing was measured in this period.',
    employee: 'Nothing was measured inside in this period.',
    customer: 'Nothing was measured outside in this period.',
  },
  quiet: 'Nothing stands out: no difference here is larger than its uncertainty.',
} as const;
