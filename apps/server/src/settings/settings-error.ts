export interface SettingProblem {
  readonly variable: string;
  /** What to set, as the end of a sentence. */
  readonly problem: string;
}

/** Everything that is wrong with the environment, said at once to whoever starts the server. */
export class SettingsError extends Error {
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ variable, problem }) => `  ${variable}: ${problem}`);
    super(['These settings cannot be used:', ...lines].join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}
