export { tellStory } from './tell-story.ts';
export { useFindingWords } from './use-finding-words.ts';
