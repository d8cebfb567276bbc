import type { MailView, Shown, VariableView } from '../server/core/features/view/spec-view.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { named } from './words.ts';

/** Each e-mail with what it needs. */
export function Mails({ mails }: { readonly mails: Shown<MailView> }) {
  return (
    <>
      <table class="table">
        <caption class="hidden">E-mails and the variables that each needs</caption>
        <thead>
          <tr>
            <th scope="col">Trigger</th>
            <th scope="col">What the mail needs</th>
          </tr>
        </thead>
        <tbody>
          {mails.items.map((mail) => (
            <tr key={mail.at.start}>
              <th scope="row">
                <Place at={mail.at}>{named(mail.name)}</Place>
                {mail.provider && <span class="by">{mail.provider}</span>}
              </th>
              <td>
                {mail.description && <p class="about">{mail.description}</p>}
                <Variables variables={mail.variables} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest of={mails} />
    </>
  );
}

function Variables({ variables }: { readonly variables: readonly VariableView[] }) {
  if (variables.length === 0) return <p class="none">No variables</p>;
  return (
    <ul class="variables">
      {variables.map((variable) => (
        <li key={variable.at.start} class={variable.problem ? 'variable wrong' : 'variable'}>
          <Place at={variable.at}>
            <code>{named(variable.text)}</code>
          </Place>
          {variable.sample && <span class="sample">{variable.sample}</span>}
          {variable.problem && (
            <span class="problem">
              <Mark of="warning" />
              {variable.problem}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
