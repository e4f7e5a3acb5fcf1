export default {
  search: 'Search: {{label}}',
  placeholder: 'Search a unit',
  none: 'No unit is called “{{query}}”.',
  narrow: 'The first {{count}} are shown; search to narrow them.',
  chosen_one: '{{count, count}} unit chosen',
  chosen_other: '{{count, count}} units chosen',
  everything: 'The whole organisation',
} as const;
