import type {
  FallbackView,
  IntegrationView,
  SectionView,
  StepView,
} from '../../../core/features/view/spec-view.ts';

type State =
  | SectionView['state']
  | IntegrationView['state']
  | FallbackView['state']
  | StepView['state'];

/** A state as a mark and a word: who does not see the one reads the other. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  done: '✅ done',
  complete: '✅ complete',
  listed: '✅ listed',
  incomplete: '🚧 incomplete',
  missing: '❌ missing',
  wrong: '❌ wrong',
  placeholder: '✏️ placeholder',
  'not-applicable': '➖ not applicable',
};
