import {
  type Disposable,
  QuickInputButtons,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';

/** What a person answers who would rather see the last question again. */
export const BACK = Symbol('back');

/** An answer; undefined where the person ended the dialog. */
export type Answer<Value> = Value | typeof BACK | undefined;

/** Where in the dialog a question stands. */
export interface Place {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  /** Undefined while that depends on an answer. */
  readonly total: number | undefined;
}

/** Something to pick; a separator where it has no value. */
export interface Choice<Value> extends QuickPickItem {
  readonly value?: Value;
}

/** Lets a person pick one of several; the first one, or `active`, by the Enter key alone. */
export function pickOne<Value>(
  place: Place,
  question: string,
  choices: readonly Choice<Value>[],
  active?: Choice<Value>,
): Promise<Answer<Value>> {
  return ask(place, (finish) => {
    const picks = window.createQuickPick<Choice<Value>>();
    picks.items = choices;
    picks.placeholder = question;
    picks.matchOnDescription = true;
    if (active) picks.activeItems = [active];
    picks.onDidAccept(() => {
      const [picked] = picks.selectedItems;
      if (picked?.value !== undefined) finish(picked.value);
    });
    return picks;
  });
}

/** Lets a person check some of several. */
export function pickSome<Value>(
  place: Place,
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Answer<Value[]>> {
  return ask(place, (finish) => {
    const picks = window.createQuickPick<Choice<Value>>();
    picks.items = choices;
    picks.placeholder = question;
    picks.canSelectMany = true;
    picks.selectedItems = choices.filter(({ picked }) => picked);
    picks.onDidAccept(() => finish(picks.selectedItems.flatMap(({ value }) => value ?? [])));
    return picks;
  });
}

/** A heading among the choices. */
export function separator(label: string): Choice<never> {
  return { label, kind: QuickPickItemKind.Separator };
}

/** Lets a person type a line, which is empty where nothing was typed. */
export function typeLine(place: Place, question: string, value: string): Promise<Answer<string>> {
  return ask(place, (finish) => {
    const box = window.createInputBox();
    box.prompt = question;
    box.value = value;
    box.onDidAccept(() => finish(box.value.trim()));
    return box;
  });
}

type Input = Pick<
  QuickPick<QuickPickItem>,
  | 'title'
  | 'step'
  | 'totalSteps'
  | 'buttons'
  | 'ignoreFocusOut'
  | 'onDidTriggerButton'
  | 'onDidHide'
  | 'show'
> &
  Disposable;

function ask<Value>(
  { title, step, total }: Place,
  create: (finish: (answer: Answer<Value>) => void) => Input,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const input = create(finish);
    input.title = title;
    input.step = step;
    input.totalSteps = total;
    // Several answers are lost otherwise when somebody looks something up.
    input.ignoreFocusOut = true;
    input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
    input.onDidTriggerButton(() => finish(BACK));
    input.onDidHide(() => finish(undefined));
    input.show();

    function finish(answer: Answer<Value>): void {
      // Only the first answer counts; what is disposed hides, too.
      resolve(answer);
      input.dispose();
    }
  });
}
