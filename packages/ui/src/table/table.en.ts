export default { sortBy: 'Sort by {{column}}' } as const;
