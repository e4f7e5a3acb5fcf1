export { EmotionProfile, type EmotionProfileProps, type EmotionShare } from './emotion-profile.tsx';
